-- rule: ROWS-1

-- name: First :one
SELECT name FROM authors ORDER BY name FETCH FIRST ROW ONLY;

-- name: Page :many
SELECT name FROM authors ORDER BY name LIMIT $1 OFFSET $2;

-- name: Ties :many
SELECT name FROM authors ORDER BY name FETCH FIRST 3 ROWS WITH TIES;

-- name: All :many
SELECT name FROM authors LIMIT ALL;
