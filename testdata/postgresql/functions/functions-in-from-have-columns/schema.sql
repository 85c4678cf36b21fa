CREATE TABLE t (id int PRIMARY KEY, j jsonb NOT NULL, a int[] NOT NULL);
