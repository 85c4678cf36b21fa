-- rule: Q501

-- name: Q
SELECT a FROM t;
