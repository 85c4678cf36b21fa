-- rule: T407

-- name: Empty :one
SELECT ARRAY[];
