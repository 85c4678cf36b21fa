-- rule: T401

-- name: Q :many
SELECT a FROM t UNION SELECT a, b FROM t;
