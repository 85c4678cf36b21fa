-- rule: SQLITE-ROW-1

-- name: ABehindTheFirstDifference :many
SELECT a, b, c FROM t WHERE (a, b) < (?, c);

-- name: DifferentRows :many
SELECT a, b FROM t WHERE NOT ((a, b) = (?, ?));

-- name: NotAmong :many
SELECT a, b FROM t WHERE (a, b) NOT IN (SELECT 1, 2);

-- name: EqualRows :many
SELECT a, b FROM t WHERE (a, b) = (?, ?);

-- name: RowOfAQuery :many
SELECT a FROM t WHERE (SELECT a, b) = (?, ?) OR (SELECT b, c) IN (SELECT 1, 2);
