-- rule: NULL-NARROW-1

-- name: Found :many
SELECT c, b, a FROM t WHERE a = ? AND b + 1 > 0;
