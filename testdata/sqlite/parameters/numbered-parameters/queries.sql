-- rule: SQLITE-PARAM-1

-- name: Numbered :many
SELECT id FROM t WHERE name = ?2 AND id > ?1 AND name <> ?2;

-- name: Dollars :many
SELECT id FROM t WHERE id > $1 AND name = $2;
