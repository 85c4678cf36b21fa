-- rule: TYPE-CONVENTION-1

-- name: Rows :many
SELECT * FROM t;

-- name: Add :exec
INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
