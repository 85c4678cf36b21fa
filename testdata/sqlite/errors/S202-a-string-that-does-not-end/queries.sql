-- rule: S202

-- name: Q :many
SELECT a FROM t WHERE a = 'open;
