-- rule: NULL-NARROW-1

-- name: Rows :many
SELECT a.id FROM a LEFT JOIN b ON b.id = a.id AND a.id > 0;
