-- atlas: txmode none

CREATE TABLE d (id INTEGER);
