-- rule: sqlc.embed

-- name: Pairs :many
SELECT sqlc.embed(a), sqlc.embed(b) FROM authors a JOIN books b ON b.author_id = a.id;

-- name: PerhapsPairs :many
SELECT sqlc.embed(a), sqlc.embed(b) FROM authors a LEFT JOIN books b ON b.author_id = a.id;
