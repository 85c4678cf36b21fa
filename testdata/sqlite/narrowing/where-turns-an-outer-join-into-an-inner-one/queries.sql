-- rule: NULL-NARROW-1

-- name: Rows :many
SELECT a.id, b.x, b.y FROM a LEFT JOIN b ON b.id = a.id WHERE b.id > 0;
