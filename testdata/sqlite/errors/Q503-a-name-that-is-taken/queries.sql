-- rule: Q503

-- name: Q :many
SELECT a FROM t;

-- name: Q :exec
DELETE FROM t;
