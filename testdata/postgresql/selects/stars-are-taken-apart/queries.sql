-- rule: STAR-1

-- name: Everything :many
SELECT * FROM authors a JOIN books b ON a.id = b.author_id;

-- name: OfOne :many
SELECT b.*, a.name FROM authors a JOIN books b ON a.id = b.author_id;

-- name: InSubquery :many
SELECT s.* FROM (SELECT a.*, 1 AS one FROM authors a) s;
