-- rule: T403

-- name: Q :many
SELECT a FROM t WHERE max(a) > 1;
