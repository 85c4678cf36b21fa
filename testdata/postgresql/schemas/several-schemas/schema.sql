CREATE SCHEMA sales;
CREATE SCHEMA hr;
CREATE TABLE sales.people (id int PRIMARY KEY, spent numeric NOT NULL);
CREATE TABLE hr.people (id int PRIMARY KEY, salary money NOT NULL, boss_id int REFERENCES hr.people);
CREATE TYPE hr.grade AS ENUM ('low', 'high');
CREATE FUNCTION hr.raise(m money) RETURNS money LANGUAGE sql AS 'SELECT m * 1.1';
