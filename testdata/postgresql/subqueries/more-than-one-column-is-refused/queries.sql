-- rule: T401

-- name: TwoColumns :many
SELECT (SELECT id, title FROM books LIMIT 1) FROM authors;
