-- rule: DATE-1

-- name: At :many
SELECT at FROM t WHERE at IN (sqlc.slice(times));
