-- atlas:delimiter -- end

CREATE TABLE logs (id INTEGER PRIMARY KEY)
-- end
CREATE TRIGGER logs_stay BEFORE DELETE ON logs BEGIN
  SELECT RAISE(ABORT, 'they stay');
END -- of the trigger
-- end
