-- rule: N301

-- name: Q :many
SELECT u.nam FROM users u;
