-- rule: PG-LATERAL-1

-- name: Newest :many
SELECT a.name, n.title
FROM authors a
LEFT JOIN LATERAL (SELECT b.title FROM books b WHERE b.author_id = a.id ORDER BY b.id DESC LIMIT 1) n ON true;

-- name: CrossLateral :many
SELECT a.name, s.total FROM authors a CROSS JOIN LATERAL (
  SELECT sum(b.price) AS total FROM books b WHERE b.author_id = a.id) s;

-- name: FunctionsAreLateral :many
SELECT b.title, t.tag, t.n FROM books b, unnest(b.tags) WITH ORDINALITY AS t(tag, n);
