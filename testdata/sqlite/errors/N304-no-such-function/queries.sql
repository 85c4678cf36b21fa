-- rule: N304

-- name: Q :many
SELECT uper(a) FROM t;
