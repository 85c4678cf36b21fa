  -- +goose Up
CREATE TABLE d (id INTEGER);
