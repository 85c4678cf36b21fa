CREATE TABLE events (id bigint NOT NULL, at timestamptz NOT NULL, what text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE base (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE derived (extra text) INHERITS (base);
CREATE TABLE alike (LIKE base INCLUDING ALL, more int);
