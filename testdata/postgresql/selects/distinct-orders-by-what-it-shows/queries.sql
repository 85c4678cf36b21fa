-- rule: PG-ORDER-1

-- name: Shown :many
SELECT DISTINCT title, price FROM books ORDER BY price DESC NULLS LAST, 1;

-- name: NotShown :many
SELECT DISTINCT title FROM books ORDER BY price;
