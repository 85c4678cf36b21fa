-- rule: OPTION-1

-- name: Get :one
SELECT a FROM t WHERE id = ?;
