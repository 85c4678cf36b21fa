-- rule: JOIN-USING-1

-- name: Ids :many
SELECT id, a.id AS left_id, b.id AS right_id FROM a FULL JOIN b USING (id);
