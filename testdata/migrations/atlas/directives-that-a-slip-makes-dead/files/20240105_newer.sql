-- atlas:shiny new

CREATE TABLE e (id INTEGER);
