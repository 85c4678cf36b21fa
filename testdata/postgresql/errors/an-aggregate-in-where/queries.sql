-- rule: T403

-- name: InWhere :many
SELECT author_id FROM books WHERE count(*) > 1;

-- name: Nested :many
SELECT sum(count(*)) FROM books;
