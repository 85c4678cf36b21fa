-- name: GetAuthor :one
SELECT id, name FROM authors WHERE id = ?;

SELECT 1;

-- name: ListBooks :many
SELECT title FROM books;

-- name: Both :many
SELECT a.name, sum(a.id) AS total FROM authors a WHERE a.name IN (sqlc.slice(names)) AND a.bio = sqlc.narg(bio) GROUP BY 1;
