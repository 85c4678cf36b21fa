-- rule: J605

-- name: Q :many
SELECT a FROM t;
