-- rule: D301

-- name: Q :many
SELECT 1;
