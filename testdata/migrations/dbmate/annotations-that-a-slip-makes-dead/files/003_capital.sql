-- Migrate:Up
CREATE TABLE c (id INTEGER);
