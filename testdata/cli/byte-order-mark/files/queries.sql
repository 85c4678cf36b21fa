-- name: GetAuthor :one
SELECT id, nam FROM authors WHERE id = ?;
