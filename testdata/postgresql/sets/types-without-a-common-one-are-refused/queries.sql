-- rule: T402

-- name: Unions :many
SELECT i FROM t UNION SELECT d FROM t;

-- name: Cases :many
SELECT CASE WHEN b THEN i ELSE d END FROM t;
