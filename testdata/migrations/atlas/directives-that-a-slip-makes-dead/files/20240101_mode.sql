-- atlas:txmode nome

CREATE TABLE a (id INTEGER);
