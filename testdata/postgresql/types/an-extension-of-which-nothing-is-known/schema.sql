CREATE EXTENSION roaringbitmap;
CREATE TABLE t (a int);
