-- rule: J601

-- name: get_rows :many
SELECT a FROM t;

-- name: GetRows :many
SELECT a FROM t;
