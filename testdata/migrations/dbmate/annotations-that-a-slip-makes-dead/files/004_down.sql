-- migrate:up
CREATE TABLE d (id INTEGER);
-- migrate: down
DROP TABLE d;
