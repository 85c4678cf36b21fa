-- rule: SQLITE-PARAM-1

-- name: Mixed :many
SELECT a FROM t WHERE a = ? AND b = :b AND c = ?1;
