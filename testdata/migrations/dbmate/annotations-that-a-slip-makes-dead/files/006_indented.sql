 -- migrate:up
CREATE TABLE f (id INTEGER);
