-- rule: PG-ARRAY-1

-- name: Elements :many
SELECT a[1] AS first, a[1:2] AS some, a[:2] AS begin, m[1][2] AS inner_one, (a || 5)[2] AS appended FROM t;

-- name: Functions :many
SELECT array_length(a, 1) AS l, cardinality(a) AS c, array_append(a, 1) AS p, array_remove(a, 1) AS r, array_position(a, 1) AS w, array_to_string(d, ',') AS s, a || n AS cat, a @> ARRAY[1] AS has,
  array_agg(a[1]) OVER () AS agg, unnest(a) AS u
FROM t;

-- name: Given :many
SELECT a FROM t WHERE a @> $1 AND a = $2 AND $3 = ANY (a) AND d && $4::date[];

-- name: Store :exec
INSERT INTO t (a, m, d) VALUES ($1, $2, ARRAY[$3]::date[]);

-- name: Change :exec
UPDATE t SET a[1] = $1, n = array_append(n, $2), m[1:2] = $3;

-- name: Empty :one
SELECT '{}'::int[] AS a, ARRAY[]::text[] AS b, ARRAY[[1, 2], [3, 4]] AS c;
