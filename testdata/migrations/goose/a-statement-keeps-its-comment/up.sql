==> files/001_log.sql
-- What happened, and when.
CREATE TABLE log (id INTEGER PRIMARY KEY, at TEXT NOT NULL);

CREATE TRIGGER log_is_final BEFORE DELETE ON log BEGIN
  SELECT RAISE(ABORT, 'final');
END;

