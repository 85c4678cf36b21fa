-- +migrate Up:
CREATE TABLE f (id INTEGER);
