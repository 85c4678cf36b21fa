-- rule: D307

-- name: Things :many
SELECT a FROM t;
