-- rule: NULL-NARROW-1

-- name: Missing :many
SELECT b, a FROM t WHERE a IS NULL AND coalesce(b, 0) = 0;
