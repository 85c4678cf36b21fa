CREATE TABLE t (i int, d date);
