-- +goose Up
CREATE TABLE roles (id INTEGER PRIMARY KEY);
