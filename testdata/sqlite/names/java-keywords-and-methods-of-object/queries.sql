-- rule: NAME-1

-- name: Default :many
SELECT * FROM class WHERE "new" = ? AND int = ?;
