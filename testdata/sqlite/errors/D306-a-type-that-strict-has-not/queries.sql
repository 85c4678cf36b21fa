-- rule: D306

-- name: Q :many
SELECT 1;
