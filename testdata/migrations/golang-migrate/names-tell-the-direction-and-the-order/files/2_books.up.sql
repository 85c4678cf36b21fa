-- What is read.
CREATE TABLE books (id INTEGER PRIMARY KEY);
