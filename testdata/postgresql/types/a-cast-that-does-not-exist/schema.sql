CREATE TABLE t (d date, b boolean, p point);
