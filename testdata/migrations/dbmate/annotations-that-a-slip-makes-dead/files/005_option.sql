-- migrate:up transaction=false
CREATE TABLE e (id INTEGER);
