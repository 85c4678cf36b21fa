-- +goose Up
-- +goose StatementBegin
CREATE TABLE i (id INTEGER);
