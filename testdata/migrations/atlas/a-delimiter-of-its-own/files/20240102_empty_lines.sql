-- atlas:delimiter \n\n\n

CREATE TABLE a (id INTEGER)


CREATE TABLE b (id INTEGER)
