-- rule: FUNCTION-1

-- name: Sums :many
SELECT sum(i2) AS a, sum(i4) AS b, sum(i8) AS c, sum(f4) AS d, sum(f8) AS e, sum(n) AS f, sum(m) AS g, sum(v) AS h FROM t GROUP BY i4;

-- name: Averages :many
SELECT avg(i2) AS a, avg(i8) AS b, avg(f4) AS c, avg(n) AS d, avg(v) AS e FROM t GROUP BY i4;

-- name: Statistics :one
SELECT stddev(i4), var_pop(f8), corr(f8, f4), regr_count(f8, f8), bit_and(i4) FROM t;
