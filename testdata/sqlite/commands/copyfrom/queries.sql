-- rule: :copyfrom

-- name: Load :copyfrom
INSERT INTO t (a, b) VALUES (?, ?);
