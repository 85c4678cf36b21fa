-- rule: PG-VIEW-1

-- name: Dear :many
SELECT * FROM dear_books WHERE price > $1;

-- name: Totals :many
SELECT t.author, t.total FROM totals t;
