-- rule: Q504

-- name: Q :many
SELECT a FROM t;

-- name: P :many
