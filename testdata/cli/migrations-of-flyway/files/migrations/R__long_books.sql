CREATE VIEW long_books AS SELECT * FROM books WHERE number_of_pages > 500;
