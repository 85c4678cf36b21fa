-- rule: :batchone

-- name: Find :batchone
SELECT a FROM t WHERE id = ?;

-- name: Add :batchone
INSERT INTO t (a) VALUES (?) RETURNING id;
