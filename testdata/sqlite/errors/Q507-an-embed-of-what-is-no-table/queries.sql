-- rule: Q507

-- name: Q :many
SELECT sqlc.embed(x) FROM (SELECT a FROM t) x;
