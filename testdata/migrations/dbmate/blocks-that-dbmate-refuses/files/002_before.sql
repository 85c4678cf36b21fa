CREATE TABLE b (id INTEGER);
-- migrate:up
CREATE TABLE c (id INTEGER);
