-- rule: :stream

-- name: Run :stream
SELECT * FROM books ORDER BY id;
