-- rule: SQLITE-ORDER-1

-- name: Rows :many
SELECT b AS a, a AS n FROM t ORDER BY a, 2, n + 1;
