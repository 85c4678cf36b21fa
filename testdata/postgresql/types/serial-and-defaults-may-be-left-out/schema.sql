CREATE TABLE t (id serial PRIMARY KEY, a text NOT NULL, b text, c text NOT NULL DEFAULT 'x', d timestamptz DEFAULT now());
