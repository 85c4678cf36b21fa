-- rule: J603

-- name: Q :many
SELECT * FROM t;
