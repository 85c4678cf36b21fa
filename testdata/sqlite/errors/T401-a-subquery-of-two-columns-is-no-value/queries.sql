-- rule: T401

-- name: Q :many
SELECT (SELECT a, b FROM t) AS x;
