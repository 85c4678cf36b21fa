-- rule: NULL-NARROW-1

-- name: Pairs :many
SELECT a.id, b.id AS b_id, b.x FROM a JOIN b ON b.id = a.id;
