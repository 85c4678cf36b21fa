-- +migrate Up
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
-- +migrate Down
DROP TABLE books;
-- +migrate Up notransaction
ALTER TABLE books ADD COLUMN pages INTEGER;
