-- rule: PG-COMPOSITE-1

-- name: Fields :many
SELECT (at).street, (s.at).zip AS code, at, old, (old[1]).street AS first FROM shops s;

-- name: Expanded :many
SELECT id, (at).* FROM shops;

-- name: Rows :many
SELECT ROW('x', 1)::address AS r, s AS whole, (s).name AS n, ROW(s.id, s.name) AS anonymous FROM shops s;

-- name: Add :exec
INSERT INTO shops (id, at, name) VALUES ($1, ROW($2, $3), $4);

-- name: Move :exec
UPDATE shops SET at.street = $1, at.zip = (at).zip + 1 WHERE at = $2::address;
