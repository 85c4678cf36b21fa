-- rule: PG-AGG-1

-- name: Percentiles :many
SELECT g, percentile_cont(0.5) WITHIN GROUP (ORDER BY f) AS median,
  percentile_disc(ARRAY[0.25, 0.75]) WITHIN GROUP (ORDER BY i) AS quartiles,
  mode() WITHIN GROUP (ORDER BY s) AS often
FROM t GROUP BY g;

-- name: Hypothetical :one
SELECT rank(5) WITHIN GROUP (ORDER BY i) FROM t;

-- name: Ordered :one
SELECT array_agg(s ORDER BY i DESC, s), string_agg(DISTINCT s, ',' ORDER BY s) FROM t;
