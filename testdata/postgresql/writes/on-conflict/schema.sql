CREATE TABLE counters (name text PRIMARY KEY, n int NOT NULL DEFAULT 0, seen timestamptz, CONSTRAINT one_seen UNIQUE (seen));
