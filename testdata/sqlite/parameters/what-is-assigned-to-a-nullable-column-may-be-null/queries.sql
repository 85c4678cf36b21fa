-- rule: PARAM-NULL-1

-- name: Add :exec
INSERT INTO t (a, b) VALUES (?, ?);

-- name: Change :exec
UPDATE t SET a = ?, b = ? WHERE id = ?;
