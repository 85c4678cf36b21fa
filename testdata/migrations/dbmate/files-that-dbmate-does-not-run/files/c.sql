-- migrate:up
CREATE TABLE c (id INTEGER);
