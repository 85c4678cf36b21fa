-- rule: ROWS-2

-- name: Add :one
INSERT INTO authors (name, born) VALUES ($1, $2) RETURNING *;

-- name: AddSeveral :many
INSERT INTO authors (name) VALUES ($1), ($2) RETURNING id;

-- name: AddOfQuery :execrows
INSERT INTO books (author_id, title) SELECT id, name || $1 FROM authors;

-- name: AddWithIdentity :exec
INSERT INTO authors (id, name) OVERRIDING SYSTEM VALUE VALUES ($1, $2);

-- name: AddDefaults :exec
INSERT INTO books (author_id, title, tags) VALUES (@author, @title, DEFAULT);
