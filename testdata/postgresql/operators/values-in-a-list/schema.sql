CREATE TABLE t (i int NOT NULL, n numeric, s text NOT NULL);
