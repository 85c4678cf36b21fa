-- + goose Up
CREATE TABLE c (id INTEGER);
