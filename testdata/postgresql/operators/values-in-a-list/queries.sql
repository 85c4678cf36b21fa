-- rule: PG-IN-1

-- name: Lists :many
SELECT i IN (1, 2) AS a, i IN (1, 2.5) AS b, s IN ('a', NULL) AS c, i NOT IN (1, 2) AS d, n IN (1, 2) AS e, (i, s) IN ((1, 'a'), (2, 'b')) AS f FROM t;

-- name: Given :many
SELECT i FROM t WHERE i IN ($1, $2) AND s IN ($3, 'x') AND n IN (SELECT i FROM t);

-- name: AnyAll :many
SELECT i = ANY (ARRAY[1, 2]) AS a, i > ALL (SELECT 1) AS b, s LIKE ANY (ARRAY['a%', NULL]) AS c, n = ANY (SELECT i FROM t) AS d FROM t;
