-- rule: D302

-- name: Q :many
SELECT 1;
