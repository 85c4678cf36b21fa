-- rule: PG-RETURNING-1

-- name: Reprice :one
UPDATE books SET price = $1 WHERE id = $2 RETURNING old.price AS before, new.price AS after, new.price - old.price AS change, title;

-- name: Upsert :one
INSERT INTO authors (name) VALUES ($1) RETURNING old.name AS nothing, new.name, new.id;

-- name: Removed :one
DELETE FROM books WHERE id = $1 RETURNING old.title, new.title AS gone;

-- name: Renamed :one
UPDATE authors SET name = $1 WHERE id = $2 RETURNING WITH (OLD AS o, NEW AS n) o.name AS was, n.name AS becomes;
