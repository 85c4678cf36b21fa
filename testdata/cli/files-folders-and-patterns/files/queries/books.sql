-- name: ListBooks :many
SELECT b.title, t.name AS tag FROM books b, tags t;
