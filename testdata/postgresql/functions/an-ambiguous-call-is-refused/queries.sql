-- rule: N305

-- name: Ambiguous :one
SELECT f('1', '2');
