==> files/20240101_trigger.sql

CREATE TABLE logs (id INTEGER PRIMARY KEY)

;

CREATE TRIGGER logs_stay BEFORE DELETE ON logs BEGIN
  SELECT RAISE(ABORT, 'they stay');
END -- of the trigger

;

==> files/20240102_empty_lines.sql

CREATE TABLE a (id INTEGER)
;
CREATE TABLE b (id INTEGER)
