-- rule: sqlc.slice

-- name: Found :many
SELECT * FROM t WHERE a > ? AND id IN (sqlc.slice(ids)) AND a < ?;
