-- +goose Up
-- What happened, and when.
-- +goose StatementBegin
CREATE TABLE log (id INTEGER PRIMARY KEY, at TEXT NOT NULL);
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER log_is_final BEFORE DELETE ON log BEGIN
  SELECT RAISE(ABORT, 'final');
END;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
DROP TABLE log;
-- +goose StatementEnd
