-- rule: NULL-KEY-2

-- name: Rows :many
SELECT a, b, c FROM t;
