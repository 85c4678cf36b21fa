-- rule: Q506

-- name: Run :execlastid
INSERT INTO authors (name) VALUES ($1);
