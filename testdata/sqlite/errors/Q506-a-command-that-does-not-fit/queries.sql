-- rule: Q506

-- name: Q :one
DELETE FROM t;
