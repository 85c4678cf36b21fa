CREATE TABLE t (a int NOT NULL, b text);
COMMENT ON TABLE t IS 'Things that matter.';
COMMENT ON COLUMN t.a IS 'How many.';
