-- rule: NAME-2

-- name: Categories :many
SELECT sqlc.embed(c), sqlc.embed(u), sqlc.embed(p), sqlc.embed(n) FROM categories c, user_statuses u, people p, news n;
