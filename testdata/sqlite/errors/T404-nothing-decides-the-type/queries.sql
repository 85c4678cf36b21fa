-- rule: T404

-- name: Q :one
SELECT ? AS x;
