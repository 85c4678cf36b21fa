CREATE TABLE t (i int NOT NULL, s text NOT NULL);
