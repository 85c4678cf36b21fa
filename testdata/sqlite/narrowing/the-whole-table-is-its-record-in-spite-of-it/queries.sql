-- rule: STAR-2

-- name: Found :many
SELECT a, b FROM t WHERE a IS NOT NULL;
