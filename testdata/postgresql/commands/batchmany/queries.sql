-- rule: :batchmany

-- name: Run :batchmany
SELECT title FROM books WHERE author_id = $1;
