--+goose Up
ALTER TABLE books ADD COLUMN author INTEGER REFERENCES authors (id);
