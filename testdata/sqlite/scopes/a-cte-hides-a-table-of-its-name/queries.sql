-- rule: SCOPE-1

-- name: Rows :many
WITH t AS (SELECT 'text' AS id) SELECT id FROM t;
