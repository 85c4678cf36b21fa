-- +goose Up
-- +goose ENVSUB ON
CREATE TABLE ${LONG_NAME_OF_A_TABLE} (id INTEGER PRIMARY KEY, id TEXT);
-- +goose ENVSUB OFF
-- +goose Down
DROP TABLE books;
-- +goose StatementBegin
-- +goose StatementEnd
