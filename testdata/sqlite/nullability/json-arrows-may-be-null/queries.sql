-- rule: NULL-JSON-1

-- name: Parts :many
SELECT doc -> '$.a' AS json, doc ->> '$.a' AS value, json_extract(doc, '$.a') AS extracted, json_type(doc) AS type FROM t;
