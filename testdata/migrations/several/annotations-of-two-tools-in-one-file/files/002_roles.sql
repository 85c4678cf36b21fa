-- migrate:up
CREATE TABLE roles (id INTEGER PRIMARY KEY);
---- create above / drop below ----
DROP TABLE roles;
