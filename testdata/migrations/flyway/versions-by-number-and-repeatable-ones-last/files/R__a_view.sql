CREATE VIEW book_ids AS SELECT id FROM books;
