-- name: GetAuthor :one
SELECT id, name FROM authors WHERE id = ?;

-- name: Open :many
SELECT id /* the key FROM authors;
