-- rule: N301

-- name: Q :many
SELECT name FROM users WHERE idd = ?;
