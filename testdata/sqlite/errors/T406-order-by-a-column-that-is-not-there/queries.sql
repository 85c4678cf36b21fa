-- rule: T406

-- name: Q :many
SELECT a FROM t ORDER BY 2;
