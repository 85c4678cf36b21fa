CREATE TABLE authors (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  bio  TEXT
);
CREATE TABLE loans (id INTEGER, CHECK (authors.id > 0));
