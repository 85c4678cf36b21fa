-- +goose Up
-- +goose StatmentBegin
CREATE TABLE g (id INTEGER);
-- +goose StatementEnd
