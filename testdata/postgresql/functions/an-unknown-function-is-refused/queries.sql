-- rule: N304

-- name: Unknown :many
SELECT lowr(name) FROM authors;
