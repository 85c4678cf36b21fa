-- rule: PARAM-REPEAT-1

-- name: Search :many
SELECT id FROM t WHERE a = :text OR b = :text OR id < :most;
