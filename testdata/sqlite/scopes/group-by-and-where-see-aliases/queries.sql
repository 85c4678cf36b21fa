-- rule: SCOPE-2

-- name: Rows :many
SELECT a % 10 AS digit, count(*) AS rows FROM t WHERE digit > 0 GROUP BY digit HAVING rows > 1;
