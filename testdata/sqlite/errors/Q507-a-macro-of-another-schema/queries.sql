-- rule: Q507

-- name: Q :many
SELECT a FROM t WHERE a IN (sql.slice(a));
