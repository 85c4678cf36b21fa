-- rule: T406

-- name: Write :exec
UPDATE t SET twice = 4 WHERE id = $1;
