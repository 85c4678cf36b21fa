-- rule: N303

-- name: Missing :many
SELECT * FROM author;
