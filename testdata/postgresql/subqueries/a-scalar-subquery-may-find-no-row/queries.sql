-- rule: NULL-SUBQUERY-1

-- name: Scalars :many
SELECT (SELECT title FROM books b WHERE b.author_id = a.id LIMIT 1) AS maybe,
  (SELECT count(*) FROM books b WHERE b.author_id = a.id) AS always,
  (SELECT max(price) FROM books) AS dearest,
  ARRAY(SELECT title FROM books b WHERE b.author_id = a.id) AS titles,
  EXISTS (SELECT FROM books b WHERE b.author_id = a.id) AS wrote,
  a.id IN (SELECT author_id FROM books) AS listed
FROM authors a;
