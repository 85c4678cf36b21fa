-- rule: J604

-- name: Q :batchmany
SELECT id FROM t WHERE a IN (sqlc.slice(values));
