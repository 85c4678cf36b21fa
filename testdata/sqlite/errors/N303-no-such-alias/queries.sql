-- rule: N303

-- name: Q :many
SELECT x.id FROM users u;
