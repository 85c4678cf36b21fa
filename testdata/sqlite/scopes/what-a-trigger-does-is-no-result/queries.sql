-- rule: SCOPE-1

-- name: Add :one
INSERT INTO t (x) VALUES (?) RETURNING id;
