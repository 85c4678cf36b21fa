-- rule: DATE-1

-- name: All :many
SELECT * FROM t WHERE day > ? AND at < ?;

-- name: Add :exec
INSERT INTO t VALUES (?, ?, ?, ?);
