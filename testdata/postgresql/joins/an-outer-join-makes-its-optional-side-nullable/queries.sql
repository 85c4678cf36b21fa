-- rule: JOIN-NULL-1

-- name: LeftJoin :many
SELECT a.name, b.title, b.price, b.tags FROM authors a LEFT JOIN books b ON b.author_id = a.id;

-- name: RightJoin :many
SELECT a.name, b.title FROM authors a RIGHT JOIN books b ON b.author_id = a.id;

-- name: FullJoin :many
SELECT a.name, b.title FROM authors a FULL JOIN books b ON b.author_id = a.id;

-- name: JoinAfterOuterJoin :many
SELECT a.name, b.title, c.name AS other
FROM authors a LEFT JOIN books b ON b.author_id = a.id JOIN authors c ON c.id = b.author_id;

-- name: NestedJoin :many
SELECT a.name, b.title, c.title AS same
FROM authors a LEFT JOIN (books b JOIN books c ON c.id = b.id) ON b.author_id = a.id;
