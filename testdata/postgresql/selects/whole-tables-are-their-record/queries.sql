-- rule: STAR-2

-- name: ListAuthors :many
SELECT * FROM authors ORDER BY name;

-- name: GetAuthor :one
SELECT * FROM authors WHERE id = $1;

-- name: LockAuthor :one
SELECT * FROM authors WHERE id = $1 FOR UPDATE;

-- name: TakeOne :one
SELECT * FROM authors ORDER BY id LIMIT 1 FOR NO KEY UPDATE OF authors SKIP LOCKED;

-- name: TableStatement :many
TABLE authors;
