-- rule: SET-1

-- name: Values :many
SELECT a AS x, a AS y FROM t UNION ALL SELECT a, b FROM t;
