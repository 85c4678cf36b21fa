-- goose Up
CREATE TABLE e (id INTEGER);
