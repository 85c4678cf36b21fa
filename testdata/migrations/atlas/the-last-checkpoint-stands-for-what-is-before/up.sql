==> files/20240201_checkpoint.sql

CREATE TABLE authors (id INTEGER PRIMARY KEY);
==> files/20240301_books.sql
CREATE TABLE books (id INTEGER PRIMARY KEY);
