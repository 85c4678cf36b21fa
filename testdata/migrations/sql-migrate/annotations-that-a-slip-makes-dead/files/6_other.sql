-- +migrate Sideways
-- +migrate Up
CREATE TABLE f (id INTEGER);
