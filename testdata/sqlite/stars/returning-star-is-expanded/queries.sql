-- rule: STAR-1

-- name: Add :one
INSERT INTO t (a) VALUES (?) RETURNING *;

-- name: Remove :many
DELETE FROM t WHERE a = ? RETURNING *;
