-- rule: N301

-- name: First :many
SELECT b FROM t;

-- name: Second :many
SELECT a FROM u;

-- name: Third :many
SELECT a FROM t;
