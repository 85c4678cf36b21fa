-- rule: NULL-AGG-1

-- name: Whole :one
SELECT count(*), count(price) AS prices, sum(price) AS total, avg(price), min(title), max(id), bool_and(price > 1),
  array_agg(title) AS titles, string_agg(title, ', ') AS names, json_agg(title) AS j, jsonb_object_agg(title, price) AS o
FROM books;

-- name: Grouped :many
SELECT author_id, min(title), max(price), sum(price), array_agg(price) AS prices, bool_or(price > 1)
FROM books GROUP BY author_id;

-- name: Filtered :many
SELECT author_id, count(*) FILTER (WHERE price > 5) AS dear, min(title) FILTER (WHERE price > 5) AS title
FROM books GROUP BY author_id;

-- name: Having :many
SELECT author_id FROM books GROUP BY author_id HAVING count(*) > $1;
