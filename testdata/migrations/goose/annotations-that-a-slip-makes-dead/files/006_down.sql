-- +goose Up
CREATE TABLE f (id INTEGER);
-- +goose Dwon
DROP TABLE f;
