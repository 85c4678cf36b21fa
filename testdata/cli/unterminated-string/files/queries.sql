-- name: GetAuthor :one
SELECT id, name FROM authors WHERE id = ?;

-- name: Open :many
SELECT id FROM authors WHERE name = 'Ann;

-- name: After :many
SELECT id FROM authors;
