-- rule: sqlc.embed

-- name: Notes :many
SELECT a.id, sqlc.embed(n) FROM a LEFT JOIN notes n ON n.title = a.id;
