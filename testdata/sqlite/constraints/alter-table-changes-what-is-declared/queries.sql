-- rule: SQLITE-ALTER-1

-- name: Rows :many
SELECT * FROM u;
