CREATE TABLE t (d date NOT NULL, i int NOT NULL, j jsonb NOT NULL, a int[] NOT NULL, v interval NOT NULL, u uuid NOT NULL);
