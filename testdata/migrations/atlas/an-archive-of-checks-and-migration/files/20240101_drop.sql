-- atlas:txtar

-- checks.sql --
-- atlas:assert DS102
SELECT NOT EXISTS (SELECT 1 FROM logs);

-- migration.sql --
-- What is kept.
CREATE TABLE kept (id INTEGER PRIMARY KEY);
