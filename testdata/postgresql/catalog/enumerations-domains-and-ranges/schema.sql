CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s fine');
ALTER TYPE mood ADD VALUE 'happy';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'happy';
ALTER TYPE mood ADD VALUE 'so-so' BEFORE 'ok';
ALTER TYPE mood ADD VALUE 'good' AFTER 'ok';
ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';
CREATE TYPE nothing AS ENUM ();
CREATE DOMAIN email AS varchar(100) NOT NULL CHECK (VALUE LIKE '%@%');
CREATE DOMAIN work_email email CONSTRAINT at_work CHECK (VALUE LIKE '%work%');
CREATE DOMAIN positive AS int DEFAULT 1 CHECK (VALUE > 0);
CREATE DOMAIN there AS text;
ALTER DOMAIN there SET NOT NULL;
CREATE DOMAIN moods AS mood[];
ALTER DOMAIN positive ADD CONSTRAINT small CHECK (VALUE < 100) NOT VALID;
ALTER DOMAIN positive RENAME CONSTRAINT small TO little;
ALTER DOMAIN positive DROP CONSTRAINT little;
ALTER DOMAIN positive RENAME TO natural_number;
CREATE TYPE address AS (street text, zip varchar(10), mood mood, tags text[], inner_range int4range);
ALTER TYPE address ADD ATTRIBUTE city text, DROP ATTRIBUTE tags, ALTER ATTRIBUTE zip TYPE varchar(12);
ALTER TYPE address RENAME ATTRIBUTE street TO road;
CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE spans AS RANGE (SUBTYPE = timestamptz, MULTIRANGE_TYPE_NAME = many_spans);
CREATE TYPE ofmood AS RANGE (subtype = mood);
CREATE TABLE people (
  id int, mood mood DEFAULT 'ok', email email, work work_email, n natural_number, home address, homes address[],
  there there, all_moods moods, f floatrange, fs floatmultirange, s spans[], m many_spans, o ofmood, om ofmood_multirange
);
ALTER TYPE mood RENAME TO feeling;
CREATE SCHEMA other;
ALTER TYPE feeling SET SCHEMA other;
ALTER DOMAIN email SET SCHEMA other;
CREATE TABLE more (f other.feeling NOT NULL, fs other.feeling[][], p people, ps people[], e other.email);
CREATE TYPE shell;
COMMENT ON TYPE other.feeling IS 'how one feels';
COMMENT ON DOMAIN natural_number IS 'one, two, ..';
