==> files/1_authors.sql
CREATE TABLE authors (id INTEGER PRIMARY KEY);
==> files/2_books.sql
CREATE TABLE books (id INTEGER PRIMARY KEY);
==> files/10_pages.sql
ALTER TABLE books ADD COLUMN pages INTEGER;
==> files/views.sql
CREATE VIEW v AS SELECT pages FROM books;
