==> files/001_shops.sql
CREATE TABLE "$verbatim" (id INTEGER PRIMARY KEY);
CREATE TABLE test_shops (
  id    INTEGER PRIMARY KEY,
  owner TEXT NOT NULL DEFAULT 'ann',
  city  TEXT NOT NULL DEFAULT 'Bern',
  price TEXT NOT NULL DEFAULT '$5'
);
CREATE TABLE "${verbatim}" (id INTEGER PRIMARY KEY);
