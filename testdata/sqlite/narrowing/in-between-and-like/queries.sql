-- rule: NULL-NARROW-1

-- name: Found :many
SELECT d, c, b, a FROM t WHERE a IN (1, 2) AND b BETWEEN 1 AND 9 AND c LIKE 'x%' AND d NOT LIKE 'x%';
