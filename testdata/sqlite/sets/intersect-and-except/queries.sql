-- rule: SET-1

-- name: Common :many
SELECT b FROM t INTERSECT SELECT a FROM t;

-- name: Rest :many
SELECT a FROM t EXCEPT SELECT b FROM t;
