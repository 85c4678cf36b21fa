-- rule: NAME-1

-- name: With :many
SELECT id FROM t;

-- name: ToString :many
SELECT id FROM t;

-- name: notify :exec
DELETE FROM t;
