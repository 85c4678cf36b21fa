CREATE VIEW authors_of_books AS SELECT author FROM books;
