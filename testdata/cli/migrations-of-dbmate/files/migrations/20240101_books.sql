-- migrate:up
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
-- migrate:down
DROP TABLE books;
