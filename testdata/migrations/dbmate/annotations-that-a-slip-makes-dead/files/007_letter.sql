-- migrate:upp
CREATE TABLE g (id INTEGER);
