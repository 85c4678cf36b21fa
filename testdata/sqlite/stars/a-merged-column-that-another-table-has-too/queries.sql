-- rule: STAR-1

-- name: Left :many
SELECT * FROM a LEFT JOIN b USING (id) JOIN c ON z = x;
