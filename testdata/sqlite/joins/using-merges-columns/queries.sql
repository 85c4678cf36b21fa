-- rule: JOIN-USING-1

-- name: Inner :many
SELECT * FROM a JOIN b USING (id);

-- name: Outer :many
SELECT id, x, y FROM a LEFT JOIN b USING (id);
