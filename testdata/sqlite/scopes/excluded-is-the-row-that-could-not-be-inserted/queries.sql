-- rule: SQLITE-UPSERT-1

-- name: Put :one
INSERT INTO t (id, n, x) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET n = n + excluded.n, x = excluded.x
RETURNING *;
