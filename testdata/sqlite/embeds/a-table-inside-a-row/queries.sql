-- rule: sqlc.embed

-- name: Posts :many
SELECT sqlc.embed(posts), sqlc.embed(users), length(posts.title) AS title_length FROM posts JOIN users ON users.id = posts.user_id;
