-- rule: JOIN-NULL-1

-- name: Rows :many
SELECT x, y FROM a FULL JOIN b ON b.id = a.id;
