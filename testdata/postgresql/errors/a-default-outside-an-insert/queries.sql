-- rule: S203

-- name: Default :many
SELECT DEFAULT FROM books;
