CREATE TABLE t (a TEXT CHECK (a IS NOT NULL), b TEXT CHECK (length(b) > 3), c TEXT, CHECK (c IS NOT NULL AND b <> ''));
