-- +goose StatementBegin
CREATE TABLE h (id INTEGER);
-- +goose StatementEnd
-- +goose Up
