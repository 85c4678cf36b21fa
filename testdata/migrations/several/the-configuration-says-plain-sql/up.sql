==> files/1_users.sql
-- +goose Upp
CREATE TABLE users (id INTEGER PRIMARY KEY);
