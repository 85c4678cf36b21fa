CREATE TABLE t (d date NOT NULL, tm time NOT NULL, ts timestamp NOT NULL, tz timestamptz NOT NULL, v interval NOT NULL);
