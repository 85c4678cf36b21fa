-- rule: S201

-- name: Q :many
SELECT a FROM t WHERE a = ^1;
