-- rule: SCOPE-1

-- name: Totals :many
WITH totals AS (SELECT author_id, sum(price) AS total, count(*) AS n FROM books GROUP BY author_id)
SELECT a.name, t.total, t.n FROM authors a LEFT JOIN totals t ON t.author_id = a.id;

-- name: NamedColumns :many
WITH t(k, v) AS MATERIALIZED (SELECT id, name FROM authors) SELECT * FROM t WHERE v = $1;
