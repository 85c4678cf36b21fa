-- rule: PG-WITH-1

-- name: MoveBooks :many
WITH moved AS (DELETE FROM books WHERE author_id = $1 RETURNING title, price)
SELECT title, price FROM moved;

-- name: AddAuthorWithBook :one
WITH a AS (INSERT INTO authors (name) VALUES ($1) RETURNING id)
INSERT INTO books (author_id, title) SELECT a.id, $2 FROM a RETURNING id, author_id;

-- name: RaisePrices :one
WITH raised AS (UPDATE books SET price = price * 1.1 WHERE price < $1 RETURNING *)
SELECT count(*) FROM raised;
