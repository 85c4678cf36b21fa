-- rule: SQLITE-ORDER-2

-- name: Order :many
SELECT a FROM t ORDER BY -1;

-- name: Collated :many
SELECT a FROM t ORDER BY 2 COLLATE NOCASE;

-- name: Groups :many
SELECT count(*) FROM t GROUP BY 2;
