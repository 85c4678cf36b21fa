-- rule: N302

-- name: Q :many
SELECT id FROM a, b;
