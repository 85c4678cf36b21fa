-- rule: D304

-- name: Q :many
SELECT * FROM v;
