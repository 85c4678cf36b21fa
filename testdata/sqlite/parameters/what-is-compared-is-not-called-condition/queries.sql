-- rule: PARAM-NAME-1

-- name: Groups :many
SELECT a FROM t WHERE (SELECT count(*) FROM t) > ? GROUP BY a HAVING count(*) > ?;

-- name: Alone :many
SELECT a FROM t WHERE ?;
