-- rule: SQLITE-CTAS-1

-- name: Rows :many
SELECT * FROM copy;
