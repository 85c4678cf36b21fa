-- rule: Q509

DELETE FROM t;

-- name: Q :many
SELECT a FROM t;
