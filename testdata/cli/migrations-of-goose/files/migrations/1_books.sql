-- +goose Up
CREATE TABLE books (
  id    INTEGER PRIMARY KEY, -- the number on the shelf
  title TEXT
);

-- +goose Down
DROP TABLE books;
