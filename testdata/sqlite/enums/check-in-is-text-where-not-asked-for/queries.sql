-- rule: ENUM-1

-- name: All :many
SELECT state FROM orders WHERE state = ?;
