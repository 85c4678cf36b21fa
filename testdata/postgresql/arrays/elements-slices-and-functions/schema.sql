CREATE TABLE t (a int[] NOT NULL, m text[][], d date[] NOT NULL, n int[]);
