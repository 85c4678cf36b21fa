-- rule: SQLITE-JOIN-1

-- name: Rows :many
SELECT a.id, b.id AS b_id, c.id AS c_id FROM a, b LEFT JOIN c ON c.id = a.id;
