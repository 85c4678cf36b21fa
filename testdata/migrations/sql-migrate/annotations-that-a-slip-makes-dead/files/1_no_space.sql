--+migrate Up
CREATE TABLE a (id INTEGER);
