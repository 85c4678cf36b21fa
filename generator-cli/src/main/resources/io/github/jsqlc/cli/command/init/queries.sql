-- The queries. Each becomes a method; other comments above it become its Javadoc.

-- name: CreateAuthor :one
INSERT INTO authors (name, bio)
VALUES (?, ?)
RETURNING *;

-- name: GetAuthor :one
SELECT * FROM authors
WHERE id = ?;

-- name: ListAuthors :many
-- All authors by name, with the number of their books.
SELECT a.id, a.name, count(b.id) AS books
FROM authors a
LEFT JOIN books b ON b.author_id = a.id
GROUP BY a.id
ORDER BY a.name;

-- name: AddBook :execlastid
INSERT INTO books (author_id, title, published)
VALUES (:author_id, :title, :published);

-- name: DeleteAuthor :execrows
DELETE FROM authors
WHERE id = ?;
