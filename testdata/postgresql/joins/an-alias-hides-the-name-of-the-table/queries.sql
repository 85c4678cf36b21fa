-- rule: N303

-- name: Hidden :many
SELECT authors.name FROM authors a;
