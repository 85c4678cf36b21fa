-- rule: TYPE-CONVENTION-1

-- name: Rows :many
SELECT a, b, c, d, e, f FROM t;

-- name: Add :exec
INSERT INTO t VALUES (?, ?, ?, ?, ?, ?);
