-- rule: NULL-SUBQUERY-1

-- name: Lookups :many
SELECT id, (SELECT u.name FROM t u WHERE u.id = t.id + 1) AS next, (SELECT count(*) FROM t) AS rows FROM t;
