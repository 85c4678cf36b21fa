-- rule: SQLITE-PARAM-1

-- name: Found :many
SELECT a FROM t WHERE id = ? AND ?1 IS NOT NULL;

-- name: Again :many
SELECT a, ?1 AS wanted FROM t WHERE id = ?1;
