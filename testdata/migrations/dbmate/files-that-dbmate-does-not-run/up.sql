==> files/20240101_a.sql
CREATE TABLE a (id INTEGER);
==> files/20240101_b.sql
CREATE TABLE b (id INTEGER);
==> files/c.sql
CREATE TABLE c (id INTEGER);
==> files/schema.sql
CREATE TABLE d (id INTEGER);
