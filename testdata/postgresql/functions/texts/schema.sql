CREATE TABLE t (s text NOT NULL, v varchar(10) NOT NULL, n text, b bytea NOT NULL, c char(3) NOT NULL);
