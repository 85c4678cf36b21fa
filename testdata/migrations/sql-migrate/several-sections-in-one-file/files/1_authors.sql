/* A comment before the first section. */
-- +migrate Up notransaction
CREATE TABLE authors (id INTEGER PRIMARY KEY);
-- +migrate Down
DROP TABLE authors;
-- +migrate Up
-- +migrate StatementBegin
CREATE TRIGGER authors_stay BEFORE DELETE ON authors BEGIN
  SELECT RAISE(ABORT, 'they stay');
END;
-- +migrate StatementEnd
