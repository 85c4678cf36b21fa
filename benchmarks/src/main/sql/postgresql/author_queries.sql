-- name: GetAuthor :one
SELECT id, name, email, born, rating, mood, tags, created_at
FROM authors
WHERE id = $1;

-- name: ListAuthors :many
SELECT id, name, email, born, rating, mood, tags, created_at
FROM authors
ORDER BY id
LIMIT $1;

-- name: StreamAuthors :stream
SELECT id, name, email, born, rating, mood, tags, created_at
FROM authors
ORDER BY id;

-- name: CreateAuthor :exec
INSERT INTO authors (name, email, born, rating, mood, tags, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: CreateAuthors :batchexec
INSERT INTO authors (name, email, born, rating, mood, tags, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: CopyAuthors :copyfrom
INSERT INTO authors (name, email, born, rating, mood, tags, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7);
