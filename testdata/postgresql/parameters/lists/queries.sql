-- rule: sqlc.slice

-- name: ByIds :many
SELECT * FROM authors WHERE id = ANY (@ids::bigint[]);

-- name: BySlice :many
SELECT * FROM authors WHERE id IN (sqlc.slice('ids')) AND name = $1;
