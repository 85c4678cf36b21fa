CREATE TABLE t (tz timestamptz NOT NULL, v interval NOT NULL);
