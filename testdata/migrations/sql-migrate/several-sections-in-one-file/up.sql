==> files/1_authors.sql
CREATE TABLE authors (id INTEGER PRIMARY KEY);
CREATE TRIGGER authors_stay BEFORE DELETE ON authors BEGIN
  SELECT RAISE(ABORT, 'they stay');
END;
==> files/2_books.sql
CREATE TABLE books (id INTEGER PRIMARY KEY);
==> files/10_pages.sql
ALTER TABLE books ADD COLUMN pages INTEGER;
==> files/indexes.sql
CREATE INDEX books_by_pages ON books (pages);
