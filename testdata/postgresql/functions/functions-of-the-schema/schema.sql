CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL);

CREATE FUNCTION add(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT a + b';
CREATE FUNCTION find(n text) RETURNS SETOF users LANGUAGE sql AS 'SELECT * FROM users WHERE name = n';
CREATE FUNCTION stats(OUT total bigint, OUT longest text) LANGUAGE sql AS 'SELECT count(*), max(name) FROM users';
CREATE FUNCTION pairs(k int) RETURNS TABLE (x int, y text) LANGUAGE sql AS 'SELECT id, name FROM users WHERE id < k';
CREATE FUNCTION most(VARIADIC n int[]) RETURNS int LANGUAGE sql AS 'SELECT max(v) FROM unnest(n) v';
CREATE FUNCTION twice(anyelement) RETURNS anyarray LANGUAGE sql AS 'SELECT ARRAY[$1, $1]';
CREATE PROCEDURE forget(who int) LANGUAGE sql AS 'DELETE FROM users WHERE id = who';
