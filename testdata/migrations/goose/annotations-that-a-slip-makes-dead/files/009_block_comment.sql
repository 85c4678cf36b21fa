/* +goose Up */
CREATE TABLE i (id INTEGER);
