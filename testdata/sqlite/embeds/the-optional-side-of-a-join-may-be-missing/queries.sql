-- rule: sqlc.embed

-- name: Posts :many
SELECT sqlc.embed(p), sqlc.embed(u) FROM posts p LEFT JOIN users u ON u.id = p.user_id;
