-- rule: PG-JSON-1

-- name: Built :many
SELECT JSON_OBJECT('k' VALUE s, 'n': id) AS o, JSON_ARRAY(id, s NULL ON NULL) AS a, JSON_ARRAY(SELECT id FROM t) AS q, JSON_SCALAR(id) AS sc, JSON_SERIALIZE(b) AS se, JSON('{}') AS j FROM t;

-- name: Aggregated :one
SELECT JSON_OBJECTAGG(id VALUE s) AS o, JSON_ARRAYAGG(s ORDER BY id RETURNING jsonb) AS a FROM t;

-- name: Queried :many
SELECT JSON_VALUE(b, '$.a') AS v, JSON_VALUE(b, '$.n' RETURNING int DEFAULT 0 ON EMPTY) AS n, JSON_EXISTS(b, '$.a') AS e, JSON_QUERY(b, '$.x' WITH WRAPPER) AS q, b IS JSON OBJECT AS i FROM t;

-- name: AsTable :many
SELECT t.id, jt.* FROM t, JSON_TABLE(t.b, '$.items[*]' COLUMNS (
  n FOR ORDINALITY, name text PATH '$.name', price numeric PATH '$.price' DEFAULT 0 ON EMPTY, has boolean EXISTS PATH '$.x',
  NESTED PATH '$.parts[*]' COLUMNS (part text PATH '$'))) AS jt;
