-- rule: ROWS-3

-- name: Elements :many
SELECT id, unnest(a) FROM t WHERE id = $1;

-- name: One :many
SELECT generate_series(1, 3) AS n;
