CREATE TABLE t (i2 smallint NOT NULL, i4 int NOT NULL, i8 bigint NOT NULL, f4 real NOT NULL, f8 float8 NOT NULL, n numeric NOT NULL, m money NOT NULL);
