-- rule: NULL-AGG-1

-- name: Groups :many
SELECT g, sum(a) AS never, max(b) AS maybe, sum(a) FILTER (WHERE a > 1) AS filtered FROM t GROUP BY g;
