-- rule: :batchone

-- name: Run :batchone
SELECT name FROM authors WHERE id = $1;
