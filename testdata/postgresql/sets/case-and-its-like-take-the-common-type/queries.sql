-- rule: PG-COMMON-1

-- name: Cases :many
SELECT CASE WHEN i > 0 THEN i ELSE n END AS a,
  CASE i WHEN 1 THEN 'one' WHEN 2 THEN c END AS b,
  CASE WHEN i > 0 THEN NULL ELSE 5 END AS d
FROM t;

-- name: Coalesced :many
SELECT coalesce(b, i) AS a, coalesce(s, c) AS b, coalesce(b, NULL) AS d, coalesce(s, 'none') AS e FROM t;

-- name: GreatestAndLeast :many
SELECT greatest(i, b) AS a, least(i, n, 0) AS b, greatest(NULL, b) AS d FROM t;

-- name: NullIf :many
SELECT nullif(i, 0) AS a, nullif(c, '') AS b, nullif(s, c) AS d FROM t;

-- name: Lists :many
SELECT ARRAY[i, b] AS a, ARRAY['x', NULL] AS b FROM t;

-- name: ValuesLists :many
SELECT * FROM (VALUES (1, 'a'), (2.5, NULL), (NULL, 'c')) AS v(n, s);
