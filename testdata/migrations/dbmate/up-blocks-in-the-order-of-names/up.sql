==> files/10_books.sql
CREATE TABLE books (id INTEGER PRIMARY KEY);
CREATE INDEX books_by_id ON books (id);
==> files/1_authors.sql
-- People who write.
CREATE TABLE authors (id INTEGER PRIMARY KEY);

==> files/2_pages.sql
ALTER TABLE books ADD COLUMN pages INTEGER;
