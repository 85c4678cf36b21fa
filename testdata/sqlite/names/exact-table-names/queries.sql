-- rule: NAME-2

-- name: All :many
SELECT * FROM authors;
