-- +goose
-- +goose Up
CREATE TABLE h (id INTEGER);
