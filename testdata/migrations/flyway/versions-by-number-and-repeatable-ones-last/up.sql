==> files/V1__authors.sql
CREATE TABLE authors (id INTEGER PRIMARY KEY);
==> files/V1.2__books.sql
CREATE TABLE books (id INTEGER PRIMARY KEY);
==> files/V1_10__pages.sql
ALTER TABLE books ADD COLUMN pages INTEGER;
==> files/deep/V2__more.sql
ALTER TABLE books ADD COLUMN author INTEGER;
==> files/R__a_view.sql
CREATE VIEW book_ids AS SELECT id FROM books;
==> files/R__b_view.sql
CREATE VIEW authors_of_books AS SELECT author FROM books;
