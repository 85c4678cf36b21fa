-- +goose Up
ALTER TABLE books ADD COLUMN pages INTEGER;
