-- rule: PG-GROUP-1

-- name: Counted :many
SELECT a.id, a.name, a.born, count(b.id) FROM authors a LEFT JOIN books b ON b.author_id = a.id GROUP BY a.id;
