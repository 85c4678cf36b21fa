-- rule: PARAM-NULL-1

-- name: Add :one
INSERT INTO t (a, b, c, d) VALUES ($1, $2, $3, $4) RETURNING id;

-- name: AddSome :exec
INSERT INTO t (a, c) VALUES ($1, DEFAULT);

-- name: Change :execrows
UPDATE t SET a = $1, b = $2, c = coalesce(sqlc.narg('c'), c) WHERE id = $3;
