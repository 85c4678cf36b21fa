-- rule: ENUM-1

-- name: All :many
SELECT * FROM orders;

-- name: InState :many
SELECT id, state FROM orders WHERE state = ? OR kind IN (sqlc.slice(kinds));

-- name: Add :exec
INSERT INTO orders (state, kind) VALUES (?, ?);
