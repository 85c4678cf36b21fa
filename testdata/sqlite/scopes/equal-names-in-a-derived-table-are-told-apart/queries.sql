-- rule: SQLITE-COLUMN-1

-- name: Rows :many
SELECT * FROM (SELECT a.id, b.id FROM t a JOIN t b ON b.id = a.id);
