-- rule: S206

-- name: Q :exec
TRUNCATE TABLE t;
