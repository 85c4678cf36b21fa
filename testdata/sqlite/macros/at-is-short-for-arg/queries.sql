-- rule: sqlc.arg

-- name: Found :many
SELECT id FROM t WHERE a = @name;
