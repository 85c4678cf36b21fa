-- rule: JOIN-NULL-1

-- name: Rows :many
SELECT a.x, b.y, c.z FROM a JOIN b ON b.id = a.id RIGHT JOIN c ON c.id = b.id;
