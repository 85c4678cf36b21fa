-- rule: Q505

-- name: Q :exec
DELETE FROM t;
DELETE FROM t WHERE a = 1;
