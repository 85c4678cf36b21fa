-- rule: SCOPE-1

-- name: Inner :many
SELECT id, (SELECT x FROM u WHERE u.id = t.id) AS x FROM t;
