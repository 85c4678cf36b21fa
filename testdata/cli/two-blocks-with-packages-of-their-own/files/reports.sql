-- name: CountAuthors :one
SELECT count(*) AS authors FROM authors;
