-- rule: PARAM-RECORD-1

-- name: Add :exec
INSERT INTO t (a, b, c, d, e, f) VALUES (?, ?, ?, ?, ?, ?);
