-- atlas:txmode none
CREATE TABLE c (id INTEGER);
