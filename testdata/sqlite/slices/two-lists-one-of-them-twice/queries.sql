-- rule: sqlc.slice

-- name: Found :many
SELECT id FROM t WHERE a IN (sqlc.slice(words)) OR b NOT IN (sqlc.slice(words)) OR id IN (sqlc.slice('ids'));
