-- rule: NAME-1

-- name: Pairs :many
SELECT x.id, y.id, x.a, y.a, 1 + 1, 'text' FROM t x JOIN t y ON y.id > x.id;
