-- rule: PG-ALTER-1

-- name: Things :many
SELECT * FROM things;

-- name: States :many
SELECT a FROM things WHERE state = 'closed';
