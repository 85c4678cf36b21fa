-- +goose up:
CREATE TABLE a (id INTEGER);
