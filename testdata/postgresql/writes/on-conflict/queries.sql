-- rule: PG-UPSERT-1

-- name: Count :one
INSERT INTO counters AS c (name, n) VALUES ($1, $2)
ON CONFLICT (name) DO UPDATE SET n = c.n + excluded.n, seen = now() WHERE c.n < $3
RETURNING c.name, c.n, seen;

-- name: Once :exec
INSERT INTO counters (name) VALUES ($1) ON CONFLICT DO NOTHING;

-- name: ByConstraint :one
INSERT INTO counters (name, seen) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT one_seen DO UPDATE SET name = excluded.name RETURNING *;

-- name: OnceReturning :one
INSERT INTO counters (name) VALUES ($1) ON CONFLICT (name) DO NOTHING RETURNING n;
