-- name: CreateAuthor :one
-- Adds an author.
INSERT INTO authors (name, born, bio, website)
VALUES (?, ?, ?, ?)
RETURNING *;

-- name: ImportAuthors :copyfrom
-- Adds many authors at once, all or none.
INSERT INTO authors (name, born) VALUES (?, ?);

-- name: GetAuthor :one
-- Finds one author by its key.
SELECT * FROM authors WHERE id = ?;

-- name: ListAuthors :many
-- One page of the authors, by name.
SELECT * FROM authors ORDER BY name, id LIMIT :page_size OFFSET :page_start;

-- name: StreamAuthors :stream
-- All authors, however many there are.
SELECT * FROM authors ORDER BY id;

-- name: ListAuthorNames :many
SELECT id, name FROM authors ORDER BY name COLLATE NOCASE;

-- name: FindAuthors :many
-- The authors with these keys; keys without an author are passed over.
SELECT * FROM authors WHERE id IN (sqlc.slice(ids)) ORDER BY id;

-- name: FindAuthorsByBirth :many
-- The authors who were born in a time; both days belong to it.
SELECT id, name, born
FROM authors
WHERE born BETWEEN @first_day AND @last_day
ORDER BY born;

-- name: CountAuthors :one
SELECT count(*) FROM authors;

-- name: AuthorExists :one
SELECT EXISTS (SELECT 1 FROM authors WHERE name = ? COLLATE NOCASE);

-- name: PatchAuthor :one
-- Changes what is given and leaves the rest.
UPDATE authors
SET
  name = coalesce(sqlc.narg(name), name),
  bio = coalesce(sqlc.narg(bio), bio),
  website = coalesce(sqlc.narg(website), website)
WHERE id = sqlc.arg(id)
RETURNING *;

-- name: SetBio :execrows
-- Gives an author another text, or none.
UPDATE authors SET bio = :bio WHERE id = :id;

-- name: DeleteAuthor :exec
DELETE FROM authors WHERE id = ?;

-- name: ListIdleAuthors :many
-- The authors without a book.
SELECT a.id, a.name
FROM authors a
WHERE NOT EXISTS (SELECT 1 FROM book_authors ba WHERE ba.author_id = a.id)
ORDER BY a.name;

-- name: ListCoAuthors :many
-- Who wrote books together with an author, and how many.
SELECT other.id, other.name, count(*) AS shared_books
FROM book_authors mine
JOIN book_authors theirs ON theirs.book_id = mine.book_id AND theirs.author_id <> mine.author_id
JOIN authors other ON other.id = theirs.author_id
WHERE mine.author_id = ?
GROUP BY other.id
ORDER BY shared_books DESC, other.name;
