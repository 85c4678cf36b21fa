-- rule: :batchexec

-- name: Run :batchexec
INSERT INTO authors (name) VALUES ($1);
