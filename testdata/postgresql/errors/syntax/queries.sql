-- rule: S203

-- name: Comma :many
SELECT id, FROM authors;

-- name: Where :many
SELECT id FROM authors WERE id = 1;

-- name: Open :many
SELECT (1 + 2 FROM authors;
