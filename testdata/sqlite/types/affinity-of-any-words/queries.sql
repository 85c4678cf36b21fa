-- rule: SQLITE-AFFINITY-1

-- name: Rows :many
SELECT a, b, c, d, e, f, g, h, i, j FROM t;
