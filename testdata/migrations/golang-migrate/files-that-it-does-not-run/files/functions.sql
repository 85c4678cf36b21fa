CREATE VIEW all_books AS SELECT id FROM books;
