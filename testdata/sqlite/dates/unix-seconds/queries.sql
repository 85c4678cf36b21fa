-- rule: DATE-1

-- name: After :many
SELECT at, deleted_at FROM t WHERE at > ?;
