-- rule: STAR-2

-- name: Listed :many
SELECT id, name, bio FROM authors;

-- name: Other :many
SELECT id, bio, name FROM authors;
