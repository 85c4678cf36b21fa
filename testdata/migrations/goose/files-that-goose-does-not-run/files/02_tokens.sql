-- +goose Up
CREATE TABLE tokens (id INTEGER PRIMARY KEY);
