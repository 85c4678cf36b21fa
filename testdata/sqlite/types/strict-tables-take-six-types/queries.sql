-- rule: SQLITE-STRICT-1

-- name: Rows :many
SELECT * FROM t;
