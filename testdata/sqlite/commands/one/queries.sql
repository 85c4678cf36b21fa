-- rule: :one

-- name: Get :one
SELECT * FROM t WHERE id = ?;

-- name: GetValue :one
SELECT a FROM t WHERE id = ?;

-- name: GetNullable :one
SELECT b FROM t WHERE id = ?;
