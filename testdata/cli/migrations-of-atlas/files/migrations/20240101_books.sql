-- atlas:txmode none

CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
