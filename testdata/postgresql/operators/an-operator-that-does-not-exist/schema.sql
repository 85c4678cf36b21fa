CREATE TABLE t (i int, s text, d date, b boolean, j json);
