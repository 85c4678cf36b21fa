-- rule: N303
-- name: Outside :many
SELECT a.x FROM t AS a LEFT JOIN (t AS b JOIN t AS c ON c.id = a.id) ON a.id = b.id;
