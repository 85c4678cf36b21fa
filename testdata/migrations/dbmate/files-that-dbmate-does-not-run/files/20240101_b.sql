-- migrate:up
CREATE TABLE b (id INTEGER);
