-- +goose Up
CREATE TABLE books (id INTEGER PRIMARY KEY);
-- +goose Down
DROP TABLE books;
