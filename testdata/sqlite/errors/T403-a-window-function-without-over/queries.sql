-- rule: T403

-- name: Q :many
SELECT row_number() FROM t;
