-- rule: NULL-JSON-1

-- name: Paths :many
SELECT b -> 'a' AS a, b ->> 'a' AS t, j -> 0 AS e, b ? 'a' AS h, b ?| ARRAY['a'] AS hs, b @> '{}' AS c, b - 'a' AS m, b || '{}' AS cat, b['x'] AS sub FROM t;

-- name: Functions :many
SELECT jsonb_array_length(b) AS l, jsonb_typeof(b) AS ty, jsonb_build_object('k', 1, 'v', n) AS o, to_jsonb(n) AS tj, jsonb_set(b, '{a}', '1') AS s, jsonb_path_query_first(b, '$.a') AS q, row_to_json(t) AS r,
  jsonb_strip_nulls(b) AS st, jsonb_pretty(b) AS pr
FROM t;

-- name: Given :many
SELECT b FROM t WHERE b @> $1 AND b ->> $2 = $3 AND b ? $4 AND j ->> 'x' = $5;

-- name: Store :exec
INSERT INTO t (j, b) VALUES ($1, jsonb_build_object('name', $2::text));
