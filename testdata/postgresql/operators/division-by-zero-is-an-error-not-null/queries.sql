-- rule: PG-DIVISION-1

-- name: Divided :many
SELECT a / a AS x, n / 0.5 AS y, a % 3 AS z, div(n, 2) AS d, mod(a, 2) AS m, sqrt(n) AS s FROM t;
