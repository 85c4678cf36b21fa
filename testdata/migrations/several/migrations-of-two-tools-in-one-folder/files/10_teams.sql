-- +goose Up
CREATE TABLE teams (id INTEGER PRIMARY KEY);
