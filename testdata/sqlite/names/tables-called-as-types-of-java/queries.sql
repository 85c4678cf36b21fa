-- rule: NAME-1

-- name: Strings :many
SELECT * FROM strings;

-- name: Objects :many
SELECT * FROM objects;

-- name: Override :one
SELECT * FROM overrides WHERE id = ?;
