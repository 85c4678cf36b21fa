-- rule: :copyfrom

-- name: Run :copyfrom
INSERT INTO authors (name, born) VALUES ($1, $2);
