-- rule: N303

-- name: Q :many
SELECT * FROM user;
