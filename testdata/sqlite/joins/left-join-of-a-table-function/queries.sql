-- rule: JOIN-NULL-1

-- name: Elements :many
SELECT t.id, e.key, e.type FROM t LEFT JOIN json_each(t.doc) e;
