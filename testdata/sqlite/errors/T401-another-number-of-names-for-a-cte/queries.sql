-- rule: T401

-- name: Q :many
WITH c (x, y) AS (SELECT a FROM t) SELECT x FROM c;
