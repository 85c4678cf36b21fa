-- rule: GROUP-2

-- name: RolledUp :many
SELECT region, product, sum(amount), grouping(region, product) FROM sales GROUP BY ROLLUP (region, product);

-- name: Cubed :many
SELECT region, product, count(*) FROM sales GROUP BY CUBE (region, product);

-- name: Sets :many
SELECT region, product, count(*) FROM sales GROUP BY GROUPING SETS ((region), (product), ());

-- name: Mixed :many
SELECT region, product, count(*) FROM sales GROUP BY region, ROLLUP (product);
