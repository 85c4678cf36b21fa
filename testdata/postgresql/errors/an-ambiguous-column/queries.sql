-- rule: N302

-- name: Ambiguous :many
SELECT id FROM authors, books;
