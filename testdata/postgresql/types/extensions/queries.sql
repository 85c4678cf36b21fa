-- rule: PG-EXTENSION-1

-- name: Found :many
SELECT name, attributes, attributes -> 'a' AS a, attributes ? 'b' AS b, name || 'x' AS longer, name = 'A' AS same FROM t WHERE name = $1 AND attributes @> $2;

-- name: Hashed :one
SELECT crypt($1, gen_salt('bf')) AS hash, digest($2::text, 'sha256') AS digest, gen_random_uuid() AS id;
