-- rule: N301

-- name: Quoted :many
SELECT id FROM authors WHERE name = "Ann";
