-- rule: T407

-- name: NoType :many
SELECT a FROM t WHERE $1 IS NULL;
