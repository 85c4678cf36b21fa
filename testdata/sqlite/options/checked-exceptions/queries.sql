-- rule: OPTION-1

-- name: Get :one
SELECT a FROM t WHERE id = ?;

-- name: All :stream
SELECT a FROM t;
