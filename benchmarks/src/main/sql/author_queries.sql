-- name: GetAuthor :one
SELECT id, name, email, born, rating
FROM authors
WHERE id = ?;

-- name: ListAuthors :many
SELECT id, name, email, born, rating
FROM authors
ORDER BY id
LIMIT ?;

-- name: CreateAuthor :exec
INSERT INTO authors (name, email, born, rating)
VALUES (?, ?, ?, ?);

-- name: CreateAuthors :batchexec
INSERT INTO authors (name, email, born, rating)
VALUES (?, ?, ?, ?);

-- name: DeleteAuthors :exec
DELETE FROM authors;
