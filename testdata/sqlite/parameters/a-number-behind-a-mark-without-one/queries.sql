-- rule: SQLITE-PARAM-1

-- name: Again :exec
INSERT INTO t (a, b) VALUES (?, ?2);

-- name: Same :many
SELECT b FROM t WHERE a = ? OR a + 1 = ?1;
