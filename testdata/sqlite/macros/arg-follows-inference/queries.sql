-- rule: sqlc.arg

-- name: Change :exec
UPDATE t SET a = sqlc.arg(first), b = sqlc.arg('second') WHERE id = sqlc.arg(id);
