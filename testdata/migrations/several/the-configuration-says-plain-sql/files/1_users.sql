-- +goose Upp
CREATE TABLE users (id INTEGER PRIMARY KEY);
