-- migrate:up
ALTER TABLE books ADD COLUMN pages INTEGER;
