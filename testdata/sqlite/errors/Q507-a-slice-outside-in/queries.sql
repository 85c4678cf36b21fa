-- rule: Q507

-- name: Q :many
SELECT a FROM t WHERE a = sqlc.slice(a);
