-- +goose Up
CREATE VIEW ids AS SELECT id FROM users;
