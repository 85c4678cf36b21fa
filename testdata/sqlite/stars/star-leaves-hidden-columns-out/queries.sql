-- rule: SQLITE-FTS-1

-- name: Search :many
SELECT *, rank FROM docs WHERE docs MATCH ? ORDER BY rank;
