-- name: CreateBook :one
-- Adds a book and gives its key.
INSERT INTO books (isbn, title, subtitle, publisher_id, format, price, published, pages, details, description)
VALUES (:isbn, :title, :subtitle, :publisher_id, :format, :price, :published, :pages, :details, :description)
RETURNING id;

-- name: UpsertBook :one
-- Adds the book of an ISBN, or brings its title and price up to date.
INSERT INTO books (isbn, title, price)
VALUES (?, ?, ?)
ON CONFLICT (isbn) DO UPDATE SET
  title = excluded.title,
  price = excluded.price
WHERE title <> excluded.title OR price <> excluded.price
RETURNING id, title, price;

-- name: CreatePublisher :one
INSERT INTO publishers (name, country) VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET country = excluded.country
RETURNING *;

-- name: GetBook :one
SELECT * FROM books WHERE id = ?;

-- name: GetBookWithPublisher :one
-- A book and who published it, where that is known.
SELECT sqlc.embed(b), sqlc.embed(p)
FROM books b
LEFT JOIN publishers p ON p.id = b.publisher_id
WHERE b.id = ?;

-- name: FindBooksByIsbn :batchone
-- For each ISBN the book, if there is one.
SELECT id, isbn, title FROM books WHERE isbn = ?;

-- name: ListBookAuthors :batchmany
-- For each book who had a part in it.
SELECT a.id, a.name, ba.role
FROM book_authors ba
JOIN authors a ON a.id = ba.author_id
WHERE ba.book_id = ?
ORDER BY ba.position, a.name;

-- name: AddBookAuthor :execrows
-- Says that somebody had a part in a book; 0 when that was known.
INSERT OR IGNORE INTO book_authors (book_id, author_id, role, position) VALUES (?, ?, ?, ?);

-- name: AddBookCategories :batchexec
INSERT INTO book_categories (book_id, category_id) VALUES (:book_id, :category_id)
ON CONFLICT DO NOTHING;

-- name: ListOverview :many
-- What the web site shows; books that nobody has judged come last.
SELECT * FROM book_overview ORDER BY stars DESC NULLS LAST, title;

-- name: ListBooksInFormats :many
SELECT id, title, format, price
FROM books
WHERE format IN (sqlc.slice(formats)) AND price <= sqlc.arg(highest_price)
ORDER BY price, title;

-- name: ListBooksBetween :many
-- The books of some years, those without a date left out.
SELECT title, published
FROM books
WHERE published >= :first_day AND published < :day_after
ORDER BY published;

-- name: ListBooksOfAuthor :many
SELECT b.*
FROM books b
JOIN book_authors ba ON ba.book_id = b.id
WHERE ba.author_id = ?
ORDER BY b.published, b.id;

-- name: StreamCatalogue :stream
-- Every book with its publisher's name, for the export.
SELECT b.isbn, b.title, p.name AS publisher, b.price
FROM books b
LEFT JOIN publishers p ON p.id = b.publisher_id
ORDER BY b.isbn;

-- name: SetPrice :execrows
UPDATE books SET price = ? WHERE id = ?;

-- name: SetCover :exec
UPDATE books SET cover = :cover WHERE id = :id;

-- name: GetCover :one
SELECT cover FROM books WHERE id = ?;

-- name: ListPriceChanges :many
-- The prices of a book in order, each with the one before.
SELECT
  changed_at,
  new_price,
  lag(new_price) OVER history AS price_before,
  row_number() OVER history AS number
FROM price_changes
WHERE book_id = ?
WINDOW history AS (ORDER BY id)
ORDER BY id;

-- name: RaisePrices :execresult
-- Raises the prices of a country's publishers by a share of 1.
UPDATE books
SET price = round(books.price * (1 + CAST(sqlc.arg(share) AS REAL)), 2)
FROM publishers p
WHERE p.id = books.publisher_id AND p.country = sqlc.arg(country);

-- name: DeleteOutOfPrint :many
-- Removes what is out of print and was never sold.
DELETE FROM books
WHERE NOT in_print AND id NOT IN (SELECT book_id FROM order_lines)
RETURNING id, isbn, title;

-- name: RetireBook :exec
UPDATE books SET in_print = FALSE WHERE id = ?;

-- name: ListBooksWithTag :many
-- The books that carry a tag in their details.
SELECT b.id, b.title
FROM books b, json_each(b.details, '$.tags') tag
WHERE tag.value = CAST(:tag AS TEXT)
ORDER BY b.id;

-- name: ListTags :many
-- All tags, with the number of books that carry them.
SELECT CAST(tag.value AS TEXT) AS tag, count(*) AS books
FROM books
JOIN json_each(books.details, '$.tags') AS tag
GROUP BY tag.value
ORDER BY books DESC, tag;

-- name: AddTag :execrows
UPDATE books
SET details = json_insert(json_insert(details, '$.tags', json_array()), '$.tags[#]', CAST(:tag AS TEXT))
WHERE id = :id;

-- name: GetBookDetails :one
-- What stands in the details: as JSON, as SQL values, and by the generated column.
SELECT
  details -> '$.tags' AS tags,
  details ->> '$.language' AS language,
  json_extract(details, '$.weight') AS weight_in_details,
  json_array_length(details, '$.tags') AS tag_count,
  weight,
  search_title
FROM books
WHERE id = ?1;
