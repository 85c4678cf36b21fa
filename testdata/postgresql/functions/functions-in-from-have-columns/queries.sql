-- rule: FUNCTION-3

-- name: Series :many
SELECT n FROM generate_series(1, 10) AS n;

-- name: Days :many
SELECT d FROM generate_series($1::timestamptz, $2, interval '1 day') AS d;

-- name: Unnested :many
SELECT t.id, u.v FROM t, unnest(t.a) AS u(v);

-- name: Side :many
SELECT x, y FROM unnest(ARRAY[1, 2], ARRAY['a']) AS u(x, y);

-- name: Pairs :many
SELECT t.id, e.key, e.value FROM t, jsonb_each(t.j) AS e;

-- name: Elements :many
SELECT value FROM t, jsonb_array_elements_text(t.j);

-- name: Records :many
SELECT r.a, r.b FROM t, jsonb_to_recordset(t.j) AS r(a int, b text);

-- name: Numbered :many
SELECT v, n FROM t, unnest(t.a) WITH ORDINALITY AS u(v, n);

-- name: SideBySide :many
SELECT * FROM ROWS FROM (generate_series(1, 2), unnest(ARRAY['a'])) AS r(x, y);

-- name: Parts :many
SELECT part FROM regexp_split_to_table($1, ',') AS part;
