-- rule: PG-COMMON-1

-- name: Numbers :many
SELECT i FROM t UNION ALL SELECT b FROM t UNION SELECT n FROM t;

-- name: Texts :many
SELECT s FROM t UNION SELECT c FROM t;

-- name: UnknownLiterals :many
SELECT d, 'x' FROM t UNION ALL SELECT '2024-01-01', NULL;

-- name: Dates :many
SELECT d FROM t UNION SELECT ts FROM t;

-- name: Intersected :many
SELECT i FROM t INTERSECT SELECT b FROM t;

-- name: Without :many
SELECT i FROM t EXCEPT SELECT b FROM t;

-- name: OneParameter :many
SELECT i FROM t UNION ALL SELECT $1;
