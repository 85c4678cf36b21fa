-- rule: GROUP-2

-- name: Cubed :many
SELECT region, product, count(*) FROM sales GROUP BY CUBE (region, product);

-- name: Sets :many
SELECT region, product, count(*) FROM sales GROUP BY GROUPING SETS ((region), (product), ());

-- name: Mixed :many
SELECT region, product, count(*) FROM sales GROUP BY region, ROLLUP (product);
