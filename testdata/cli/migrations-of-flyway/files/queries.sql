-- name: ListLongBooks :many
SELECT * FROM long_books;
