-- rule: PARAM-TYPE-1

-- name: Rename :one
UPDATE authors SET name = $2 WHERE id = $1 RETURNING id, name;

-- name: Reprice :many
UPDATE books b SET price = b.price * $1, title = upper(title) FROM authors a WHERE a.id = b.author_id AND a.name = $2 RETURNING b.title, a.name, b.price;

-- name: SetRow :exec
UPDATE authors SET (name, born) = ($1, $2) WHERE id = $3;

-- name: SetOfQuery :exec
UPDATE authors a SET (name, born) = (SELECT b.title, NULL::date FROM books b WHERE b.author_id = a.id LIMIT 1);

-- name: Remove :execrows
DELETE FROM books USING authors a WHERE a.id = author_id AND a.born < $1;

-- name: RemoveReturning :many
DELETE FROM books WHERE price IS NULL RETURNING *;
