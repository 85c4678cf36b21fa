-- name: getAuthor :one
SELECT id FROM authors WHERE id = ?;

-- name: GetAuthor :one
SELECT id FROM authors WHERE id = ?;

-- name: get_author :one
SELECT id FROM authors WHERE id = ?;
