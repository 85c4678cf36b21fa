-- rule: :exec

-- name: Clear :exec
DELETE FROM t;

-- name: Change :exec
UPDATE t SET a = ? WHERE id = ?;
