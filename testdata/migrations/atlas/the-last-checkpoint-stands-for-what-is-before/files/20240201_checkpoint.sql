-- atlas:checkpoint

CREATE TABLE authors (id INTEGER PRIMARY KEY);
