-- rule: :execrows

-- name: Remove :execrows
DELETE FROM t WHERE a = ?;
