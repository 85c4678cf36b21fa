-- rule: S203

-- name: Q :many
SELECT a FROM WHERE a = 1;
