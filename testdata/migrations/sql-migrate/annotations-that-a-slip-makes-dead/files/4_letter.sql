-- +migrat Up
CREATE TABLE d (id INTEGER);
