-- +goose NO TRANSACTION
-- +goose Up
-- What one can read.
-- +goose StatementBegin
CREATE TABLE others (
  id    INTEGER PRIMARY KEY,
  title TEXT NOT NULL
);
-- +goose StatementEnd
DROP TABLE books;
ALTER TABLE others RENAME TO books;

-- +goose Down
ALTER TABLE books RENAME TO others;
