-- rule: NULL-NARROW-1

-- name: Chosen :many
SELECT CASE WHEN a IS NOT NULL THEN a ELSE b END AS chosen, CASE WHEN a IS NULL THEN b ELSE a END AS other FROM t;
