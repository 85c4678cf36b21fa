-- rule: PG-CAST-1

-- name: Casts :many
SELECT i::bigint AS a, s::int AS b, n::int AS c, i::text AS d, CAST(s AS date) AS e, (j ->> 'x')::int AS f, s::varchar(3) AS g, j::text AS h, i::boolean AS k, n::numeric(5, 1) AS l, int '5' AS m, s::uuid AS o,
  u::int AS p, i::float4 AS q, s::text[] AS r, '5'::int::text AS v, timestamp '2024-01-01' AS w, 'pg_class'::regclass::text AS x
FROM t;

-- name: Given :one
SELECT $1::int AS a, $2::text[] AS b, CAST($3 AS timestamptz) AS c, $4::numeric(10, 2) AS d, $5::uuid = $6 AS e;
