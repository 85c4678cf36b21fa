-- +goose Up
CREATE TABLE g (id INTEGER);
-- +goose StatementEnd
