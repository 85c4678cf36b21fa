-- +migrate Up notransactions
CREATE TABLE e (id INTEGER);
