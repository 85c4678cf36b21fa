-- atlas:chekpoint

CREATE TABLE b (id INTEGER);
