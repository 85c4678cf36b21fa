-- rule: :many

-- name: Rows :many
SELECT * FROM t;

-- name: Values :many
SELECT a FROM t;

-- name: NullableValues :many
SELECT b FROM t;
