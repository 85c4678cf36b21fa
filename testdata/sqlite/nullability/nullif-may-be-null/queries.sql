-- rule: NULL-FUNC-1

-- name: Others :many
SELECT nullif(a, 0) AS other FROM t;
