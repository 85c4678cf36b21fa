-- name: GetAuthor :one
SELECT id, name FROM authors WHERE id = ?;

-- name: ListA :many
SELECT * FROM a;
