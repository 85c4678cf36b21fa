-- rule: N301

-- name: Missing :many
SELECT a.nam FROM authors a;

-- name: InWhere :many
SELECT name FROM authors WHERE titel = 'x';
