-- +migrate Up
-- +migrate StatementBegin
CREATE TABLE d (id INTEGER);
