-- rule: OPTION-1

-- name: Find :one
SELECT id FROM t WHERE a = ?;
