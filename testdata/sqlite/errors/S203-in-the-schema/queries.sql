-- rule: S203

-- name: Q :many
SELECT 1;
