-- +goose Up
-- +migrate Up
CREATE TABLE users (id INTEGER PRIMARY KEY);
-- +goose Down
-- +migrate Down
DROP TABLE users;
