-- rule: :execresult

-- name: Run :execresult
DELETE FROM books WHERE id = $1;
