-- rule: DATE-1

-- name: After :many
SELECT day, at FROM t WHERE at > ?;
