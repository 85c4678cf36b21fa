-- rule: ROWS-2

-- name: Add :one
INSERT INTO t (a) VALUES (?) RETURNING id;

-- name: AddDefaults :one
INSERT INTO t (a) VALUES (?) ON CONFLICT (a) DO UPDATE SET a = excluded.a RETURNING id;

-- name: AddOrNothing :one
INSERT INTO t (a) VALUES (?) ON CONFLICT DO NOTHING RETURNING id;

-- name: AddOrIgnore :one
INSERT OR IGNORE INTO t (a) VALUES (?) RETURNING id;

-- name: AddSelected :one
INSERT INTO t (a) SELECT a || 'x' FROM t WHERE id = ? RETURNING id;
