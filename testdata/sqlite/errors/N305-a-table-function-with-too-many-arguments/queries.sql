-- rule: N305

-- name: Q :many
SELECT value FROM json_each('[]', '$', 1);
