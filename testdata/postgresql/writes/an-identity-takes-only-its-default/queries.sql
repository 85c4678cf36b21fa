-- rule: PG-IDENTITY-1

-- name: Given :exec
INSERT INTO t (id, a) VALUES (1, $1);

-- name: Default :exec
INSERT INTO t (id, a) VALUES (DEFAULT, $1);

-- name: Overridden :exec
INSERT INTO t (id, a) OVERRIDING SYSTEM VALUE VALUES ($1, $2);
