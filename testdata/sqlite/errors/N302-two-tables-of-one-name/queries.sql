-- rule: N302
-- name: Twins :many
SELECT * FROM t JOIN t;
