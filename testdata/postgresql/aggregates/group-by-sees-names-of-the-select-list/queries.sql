-- rule: GROUP-1

-- name: ByAlias :many
SELECT lower(title) AS t, count(*) FROM books GROUP BY t ORDER BY t;

-- name: ByNumber :many
SELECT date_trunc('year', born) AS year, count(*) AS n FROM authors GROUP BY 1 ORDER BY 2 DESC;
