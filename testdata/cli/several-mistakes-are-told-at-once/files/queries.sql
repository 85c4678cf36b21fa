-- name: A :one
SELECT idd FROM authors WHERE id = ?;

-- name: B :oen
SELECT id FROM authors;

-- name: C :many
SELECT id, nmae FROM authors WHERE bio = lowr(?);

-- name: D :exec
DELETE FROM authors WHERE id = ?;
