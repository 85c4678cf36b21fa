-- rule: NAME-1

-- name: Rows :many
SELECT * FROM t;
