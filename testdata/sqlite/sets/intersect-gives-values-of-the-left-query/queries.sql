-- rule: SET-1

-- name: Both :many
SELECT a FROM t INTERSECT SELECT b FROM t;
