-- rule: OPTION-1

-- name: All :many
SELECT * FROM t WHERE at > ?;
