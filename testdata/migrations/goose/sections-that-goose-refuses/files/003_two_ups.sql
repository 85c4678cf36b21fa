-- +goose Up
CREATE TABLE d (id INTEGER);
-- +goose Up
CREATE TABLE e (id INTEGER);
