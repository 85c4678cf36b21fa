-- rule: JOIN-NULL-1

-- name: Rows :many
SELECT a.id, b.x, c.y FROM a LEFT JOIN (b JOIN c ON c.id = b.id) ON b.id = a.id;
