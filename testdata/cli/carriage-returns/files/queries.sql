-- name: GetAuthor :one
SELECT id, name FROM authors WHERE id = ?;

-- name: Broken :many
SELECT nam
FROM authors;
