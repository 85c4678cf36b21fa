-- rule: NULL-EXPR-1

-- name: Strict :many
SELECT a + b AS x, a + a AS y, s || u AS z, NOT (a = b) AS n, a = b AND a = a AS l, b BETWEEN 1 AND 2 AS w, -b AS v, u LIKE s AS p FROM t;

-- name: NeverNull :many
SELECT b IS NULL AS x, a IS DISTINCT FROM b AS y, (a = b) IS TRUE AS z, (a = b) IS NOT UNKNOWN AS u, num_nulls(a, b) AS n FROM t;

-- name: Logic :many
SELECT a = 1 OR b = 1 AS o, (b IS NOT NULL AND b > 1) AS k FROM t;
