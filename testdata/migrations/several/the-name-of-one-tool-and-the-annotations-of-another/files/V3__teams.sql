-- migrate:up
CREATE TABLE teams (id INTEGER PRIMARY KEY);
-- migrate:down
DROP TABLE teams;
