CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE EXTENSION pgcrypto;
CREATE TABLE t (name citext NOT NULL UNIQUE, attributes hstore NOT NULL, secret bytea);
