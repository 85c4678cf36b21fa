-- +migrate Up
CREATE TABLE c (id INTEGER);
  -- +migrate Down
DROP TABLE c;
