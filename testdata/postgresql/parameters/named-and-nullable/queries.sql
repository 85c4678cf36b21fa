-- rule: sqlc.narg

-- name: Search :many
SELECT id, name FROM authors
WHERE (sqlc.narg('name')::text IS NULL OR name = sqlc.narg('name')) AND id > sqlc.arg('after') AND born = @born;

-- name: Patch :one
UPDATE authors SET name = coalesce(sqlc.narg(name), name), born = coalesce(sqlc.narg(born), born) WHERE id = @id RETURNING *;
