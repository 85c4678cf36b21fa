CREATE TABLE t (a int, b text, c date, d boolean, e int[]);
