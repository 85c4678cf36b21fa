==> files/0001_authors.up.sql
CREATE TABLE authors (id INTEGER PRIMARY KEY);
==> files/0001_books.up.sql
CREATE TABLE books (id INTEGER PRIMARY KEY);
==> files/0002-pages.up.sql
CREATE TABLE pages (id INTEGER PRIMARY KEY);
==> files/functions.sql
CREATE VIEW all_books AS SELECT id FROM books;
