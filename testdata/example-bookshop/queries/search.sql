-- name: SearchBooks :many
-- The books whose words fit, the best first; what fits stands in square brackets.
SELECT
  b.id,
  highlight(book_search, 0, '[', ']') AS title,
  snippet(book_search, 2, '[', ']', '..', 8) AS extract,
  bm25(book_search, 10.0, 5.0, 1.0) AS score
FROM book_search
JOIN books b ON b.id = book_search.rowid
WHERE book_search MATCH :words
ORDER BY score, b.id
LIMIT :most;

-- name: SearchTitles :many
-- Only in the titles, without ranking.
SELECT rowid, title FROM book_search WHERE title MATCH ? ORDER BY rowid;

-- name: CountHits :one
SELECT count(*) FROM book_search(?);

-- name: Suggest :many
-- What the search box offers while somebody types: books, then authors.
SELECT 'book' AS kind, id, title AS name FROM books WHERE search_title LIKE lower(:start) || '%'
UNION ALL
SELECT 'author', id, name FROM authors WHERE name LIKE :start || '%'
ORDER BY kind DESC, name
LIMIT 10;

-- name: ListBooksLike :many
SELECT id, title, subtitle FROM books WHERE title GLOB ? OR subtitle LIKE ? ESCAPE '\' ORDER BY id;

-- name: RebuildSearch :exec
-- Makes the index anew from the books.
INSERT INTO book_search (book_search) VALUES ('rebuild');
