-- rule: PG-DOMAIN-1

-- name: Domains :many
SELECT id, mail, backup, others, id + 1 AS next, mail || 'x' AS longer, lower(mail) AS low, coalesce(backup, mail) AS some FROM users WHERE mail = $1 AND id > $2;

-- name: Add :one
INSERT INTO users (id, mail, backup) VALUES ($1, $2, $3) RETURNING *;

-- name: Cast :one
SELECT 'a@b'::email AS e, $1::email AS p, CAST($2 AS positive) AS n;
