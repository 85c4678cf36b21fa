-- rule: ANNOTATION-1

-- name: Things :many
-- All things there are.
SELECT * FROM t;
