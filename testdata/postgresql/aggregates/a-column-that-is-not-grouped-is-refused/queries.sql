-- rule: T406

-- name: NotGrouped :many
SELECT author_id, title, count(*) FROM books GROUP BY author_id;
