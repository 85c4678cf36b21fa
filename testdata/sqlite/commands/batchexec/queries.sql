-- rule: :batchexec

-- name: Change :batchexec
UPDATE t SET a = ? WHERE id = ?;

-- name: Remove :batchexec
DELETE FROM t WHERE id = ?;
