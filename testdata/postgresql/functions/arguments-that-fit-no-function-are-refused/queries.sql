-- rule: N305

-- name: WrongTypes :many
SELECT lower(id) FROM authors;

-- name: TooMany :many
SELECT lower(name, name) FROM authors;
