CREATE TABLE j (id int PRIMARY KEY, d json, b jsonb, p point, x xml, t text[], c varchar);
