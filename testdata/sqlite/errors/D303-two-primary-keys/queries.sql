-- rule: D303

-- name: Q :many
SELECT 1;
