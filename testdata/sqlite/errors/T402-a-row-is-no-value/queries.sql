-- rule: T402

-- name: Q :many
SELECT (a, b) FROM t;
