-- rule: PG-NAME-1

-- name: Names :many
SELECT 1, 'x', id + 1, lower(name), name::varchar(5), CAST(id AS int), CASE WHEN id > 1 THEN 1 END, coalesce(born, now()), born IS NULL,
  EXISTS (SELECT 1), (SELECT max(price) FROM books), ARRAY[1], (ARRAY[1, 2])[1], current_date, ROW(1, 2), count(*) OVER (),
  extract(year FROM born), name LIKE 'a%', NOT true, -id, id::text || 'x', greatest(1, 2), nullif(1, 2), interval '1 day'
FROM authors;

-- name: CaseOfColumn :many
SELECT CASE WHEN true THEN name ELSE name END, CASE WHEN true THEN 1 ELSE name::int END FROM authors;
