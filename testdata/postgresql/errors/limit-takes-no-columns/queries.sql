-- rule: N301

-- name: Limit :many
SELECT id FROM books LIMIT id;
