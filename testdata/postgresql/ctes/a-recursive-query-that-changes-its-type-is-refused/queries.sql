-- rule: T402

-- name: Changes :many
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 0.5 FROM r WHERE n < 5) SELECT n FROM r;
