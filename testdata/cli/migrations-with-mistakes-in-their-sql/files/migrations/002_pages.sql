-- +goose Up
-- +goose StatementBegin
ALTER TABLE boks ADD COLUMN pages INTEGER;
-- +goose StatementEnd
