-- rule: NULL-EXPR-1

-- name: Sums :many
SELECT a + 1 AS never, a + b AS maybe, -b AS minus, b + 1 > a AS compared, a > 0 AND b > 0 AS both, NOT (a = 1) AS other FROM t;
