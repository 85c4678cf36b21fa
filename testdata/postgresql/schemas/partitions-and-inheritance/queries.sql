-- rule: PG-INHERIT-1

-- name: Events :many
SELECT * FROM events WHERE at > $1;

-- name: Partition :many
SELECT id, what FROM events_2024;

-- name: Derived :many
SELECT * FROM derived;

-- name: Alike :many
SELECT * FROM alike;

-- name: Only :many
SELECT b.id FROM ONLY base b;
