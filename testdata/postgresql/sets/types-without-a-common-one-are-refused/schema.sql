CREATE TABLE t (i int, d date, b boolean);
