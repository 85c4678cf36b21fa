-- rule: :exec

-- name: Add :exec
INSERT INTO t (a) VALUES (?) RETURNING id;
