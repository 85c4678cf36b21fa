-- rule: NULL-NARROW-1

-- name: Either :many
SELECT b, a FROM t WHERE a = 1 OR b = 1;

-- name: Both :many
SELECT b, a FROM t WHERE a = 1 OR a = 2;
