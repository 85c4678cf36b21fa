CREATE TABLE t (a int NOT NULL, n numeric NOT NULL);
