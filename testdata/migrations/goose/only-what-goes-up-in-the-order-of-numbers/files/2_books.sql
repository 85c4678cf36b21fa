-- A comment before the first section is no part of it.

-- +goose NO TRANSACTION
-- +goose up
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
-- +goose DOWN
DROP TABLE books;
