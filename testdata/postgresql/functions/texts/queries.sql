-- rule: FUNCTION-1

-- name: Texts :many
SELECT lower(v) AS a, length(s) AS b, s || v AS c, s || n AS d, concat(s, n) AS e, concat_ws(',', s, n) AS f, substring(s FROM 2 FOR 3) AS g,
  position('a' IN s) AS h, trim(BOTH 'x' FROM s) AS i, overlay(s PLACING 'x' FROM 1) AS j, split_part(s, ',', 1) AS k, replace(s, 'a', n) AS l,
  s LIKE 'a%' AS m, s ILIKE n AS o, s ~ '^a' AS p, s SIMILAR TO 'a' AS q, format('%s-%s', s, n) AS r, left(s, 2) AS t, c || 'x' AS u, md5(s) AS w,
  encode(b, 'hex') AS x, b || b AS y, string_to_array(s, ',') AS z
FROM t;

-- name: Patterns :many
SELECT substring(s FROM '[0-9]+') AS digits, regexp_match(s, '(a)(b)') AS groups, regexp_replace(s, 'a', 'b', 'g') AS replaced FROM t;

-- name: Search :many
SELECT s FROM t WHERE s ILIKE '%' || $1 || '%' OR to_tsvector('simple', s) @@ plainto_tsquery('simple', $2);
