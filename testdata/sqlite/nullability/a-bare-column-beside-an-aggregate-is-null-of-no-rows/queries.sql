-- rule: NULL-AGG-1

-- name: Oldest :one
SELECT name, max(a) AS age FROM t;
