-- rule: S205

-- name: Q :many
SELECT 12abc FROM t;
