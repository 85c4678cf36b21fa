-- rule: PG-DISTINCT-1

-- name: FirstBooks :many
SELECT DISTINCT ON (author_id) author_id, title, price FROM books ORDER BY author_id, id;

-- name: Different :many
SELECT DISTINCT title FROM books ORDER BY title;
