-- rule: STAR-1
-- name: Marked :many
SELECT * FROM (SELECT a, b IN (sqlc.arg(wanted), 'x') FROM t) AS s;
