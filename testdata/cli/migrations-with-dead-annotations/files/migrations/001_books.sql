-- +goose up:
CREATE TABLE books (id INTEGER PRIMARY KEY);
-- +goose down
DROP TABLE books;
