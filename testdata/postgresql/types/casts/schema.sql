CREATE TABLE t (i int NOT NULL, s text NOT NULL, n numeric NOT NULL, j jsonb NOT NULL, u text);
