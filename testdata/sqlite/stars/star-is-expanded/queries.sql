-- rule: STAR-1

-- name: All :many
SELECT * FROM t;

-- name: Joined :many
SELECT u.*, t.a, '*' AS star FROM t JOIN u ON u.id = t.id;

-- name: Nested :many
SELECT * FROM (SELECT * FROM t);

-- name: Counted :one
SELECT count(*) FROM t;
