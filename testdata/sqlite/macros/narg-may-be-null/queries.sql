-- rule: sqlc.narg

-- name: Patch :exec
UPDATE t SET a = coalesce(sqlc.narg(new_name), a) WHERE id = sqlc.arg(id);

-- name: Found :many
SELECT a FROM t WHERE sqlc.narg(name) IS NULL OR a = sqlc.narg(name);
