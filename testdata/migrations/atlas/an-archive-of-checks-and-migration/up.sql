==> files/20240101_drop.sql
-- What is kept.
CREATE TABLE kept (id INTEGER PRIMARY KEY);
