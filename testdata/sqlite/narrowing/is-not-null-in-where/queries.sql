-- rule: NULL-NARROW-1

-- name: Found :many
SELECT b, a FROM t WHERE a IS NOT NULL;
