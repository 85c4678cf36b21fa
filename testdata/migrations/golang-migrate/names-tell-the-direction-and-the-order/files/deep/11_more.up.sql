CREATE TABLE folders_below_are_not_looked_into (id INTEGER);
