-- rule: sqlc.slice

-- name: Remove :execrows
DELETE FROM t WHERE id IN (sqlc.slice(ids));
