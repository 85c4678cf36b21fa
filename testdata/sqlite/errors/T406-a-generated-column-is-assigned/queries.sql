-- rule: T406

-- name: Q :exec
UPDATE t SET b = 1;
