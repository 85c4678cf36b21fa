-- rule: NULL-WINDOW-1

-- name: Ranked :many
SELECT title, row_number() OVER w AS r, rank() OVER w, dense_rank() OVER w, percent_rank() OVER w, ntile(4) OVER w
FROM books WINDOW w AS (PARTITION BY author_id ORDER BY id);

-- name: Neighbours :many
SELECT lag(title) OVER (ORDER BY id) AS a, lead(title, 2) OVER (ORDER BY id) AS b, lag(title, 1, 'none') OVER (ORDER BY id) AS c,
  first_value(title) OVER (ORDER BY id) AS d, nth_value(title, 2) OVER (ORDER BY id) AS e
FROM books;

-- name: Running :many
SELECT sum(price) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS total,
  count(*) OVER () AS n, avg(price) OVER (PARTITION BY author_id) AS mean,
  max(title) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS before
FROM books;
