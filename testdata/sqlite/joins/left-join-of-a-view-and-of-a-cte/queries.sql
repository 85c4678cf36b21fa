-- rule: JOIN-NULL-1

-- name: Rows :many
WITH c AS (SELECT id, x FROM t)
SELECT t.id, v.x AS of_view, c.x AS of_cte FROM t LEFT JOIN v ON v.id = t.id LEFT JOIN c ON c.id = t.id;
