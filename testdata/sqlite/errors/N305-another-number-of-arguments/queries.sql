-- rule: N305

-- name: Q :many
SELECT upper(a, 1) FROM t;
