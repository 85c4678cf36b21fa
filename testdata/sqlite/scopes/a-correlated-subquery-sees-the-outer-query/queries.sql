-- rule: SCOPE-1

-- name: Used :many
SELECT x FROM t WHERE EXISTS (SELECT 1 FROM u WHERE t_id = id);
