-- rule: T403

-- name: Where :many
SELECT title FROM books WHERE row_number() OVER () = 1;
