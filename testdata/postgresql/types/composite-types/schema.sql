CREATE TYPE address AS (street text, zip int);
CREATE TABLE shops (id int PRIMARY KEY, at address NOT NULL, old address[], name text NOT NULL);
