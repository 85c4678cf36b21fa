-- rule: N306

-- name: Q :many
WITH x AS (SELECT 1), x AS (SELECT 2) SELECT * FROM x;
