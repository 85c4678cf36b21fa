-- rule: T401

-- name: Widths :many
SELECT i, d FROM t UNION SELECT i FROM t;
