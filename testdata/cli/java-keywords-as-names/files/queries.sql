-- name: Class :one
SELECT * FROM "class" WHERE "int" = ?;

-- name: Void :many
SELECT "new", "hashCode" FROM "class" WHERE "null" = ? AND "record" = ?;

-- name: Wait :exec
DELETE FROM "class" WHERE "new" = ?;
