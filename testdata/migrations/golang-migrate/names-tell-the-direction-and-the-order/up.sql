==> files/1_authors.up.sql
CREATE TABLE authors (id INTEGER PRIMARY KEY);
==> files/2_books.up.sql
-- What is read.
CREATE TABLE books (id INTEGER PRIMARY KEY);
==> files/10_pages.up.sql
ALTER TABLE books ADD COLUMN pages INTEGER;
