-- +goose Up
-- A goose is up here.
CREATE TABLE j (id INTEGER);
