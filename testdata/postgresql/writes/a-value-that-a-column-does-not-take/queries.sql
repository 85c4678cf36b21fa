-- rule: T405

-- name: Text :exec
INSERT INTO t (i) SELECT 'x'::text;

-- name: Number :exec
UPDATE t SET d = 5;
