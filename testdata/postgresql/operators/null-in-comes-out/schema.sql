CREATE TABLE t (a int NOT NULL, b int, s text NOT NULL, u text);
