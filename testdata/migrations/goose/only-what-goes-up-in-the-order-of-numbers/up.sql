==> files/1_authors.sql
-- People who write.
CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL);

==> files/2_books.sql
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
==> files/10_books_have_authors.sql
ALTER TABLE books ADD COLUMN author INTEGER REFERENCES authors (id);
