-- rule: SQLITE-COLUMN-1

-- name: Pairs :many
SELECT * FROM (SELECT * FROM t AS x JOIN t AS y ON x.a < y.a) AS pairs;

-- name: Truth :many
SELECT * FROM (SELECT a, TRUE FROM t) AS s;
