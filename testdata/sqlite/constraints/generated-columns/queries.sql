-- rule: NULL-KEY-3

-- name: Rows :many
SELECT twice, next, never FROM t;

-- name: Add :one
INSERT INTO t VALUES (?, ?) RETURNING *;
