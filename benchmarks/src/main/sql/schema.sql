CREATE TABLE authors (
  id     INTEGER PRIMARY KEY,
  name   TEXT    NOT NULL,
  email  TEXT,
  born   INTEGER NOT NULL,
  rating REAL    NOT NULL
);
