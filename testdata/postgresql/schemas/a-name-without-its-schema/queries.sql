-- rule: N303

-- name: Missing :many
SELECT a FROM t;
