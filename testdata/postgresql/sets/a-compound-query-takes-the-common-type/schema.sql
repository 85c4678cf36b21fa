CREATE TABLE t (i int NOT NULL, b bigint, n numeric NOT NULL, s varchar(5), c text NOT NULL, d date NOT NULL, ts timestamptz NOT NULL);
