-- rule: ROWS-4

-- name: Uneven :many
SELECT unnest(a) AS x, generate_series(1, 3) AS n FROM t;
