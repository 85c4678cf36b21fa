-- rule: SET-1

-- name: Numbers :many
SELECT a AS n FROM t UNION ALL SELECT b FROM t;

-- name: Mixed :many
SELECT a AS n FROM t UNION ALL SELECT c FROM t;
