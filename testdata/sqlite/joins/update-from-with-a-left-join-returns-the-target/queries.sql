-- rule: JOIN-NULL-1

-- name: Copy :many
UPDATE t SET x = b.y FROM u a LEFT JOIN u b ON b.id = a.id + 1 WHERE a.id = t.id RETURNING t.x, id;
