CREATE TABLE t (g int NOT NULL, i int NOT NULL, f float8, s text NOT NULL);
