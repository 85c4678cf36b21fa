CREATE TABLE t (j json NOT NULL, b jsonb NOT NULL, n jsonb);
