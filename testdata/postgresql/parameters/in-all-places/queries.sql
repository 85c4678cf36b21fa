-- rule: PARAM-TYPE-1

-- name: Everywhere :many
SELECT $1::text AS given, name || $2 AS named, coalesce(born, $3) AS born FROM authors
WHERE id > $4 AND name LIKE $5 AND born BETWEEN $6 AND $7 AND id = ANY ($8::bigint[])
ORDER BY name LIMIT $9 OFFSET $10;

-- name: Repeated :many
SELECT name FROM authors WHERE id = $1 OR id = $1 + 1;

-- name: InFunctions :many
SELECT lower($1) AS a, round($2, 2) AS b, date_trunc($3, born::timestamptz) AS c, length($4) AS d FROM authors;

-- name: InCase :many
SELECT CASE WHEN id = $1 THEN $2 ELSE name END AS who FROM authors;

-- name: InValues :many
SELECT v.a FROM (VALUES ($1::int), ($2)) AS v(a);

-- name: InHaving :many
SELECT author_id, max(price) FROM books GROUP BY author_id HAVING max(price) > $1;
