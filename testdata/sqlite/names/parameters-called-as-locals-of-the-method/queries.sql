-- rule: NAME-1

-- name: Found :many
SELECT statement FROM t WHERE statement = ? AND rows = ? AND call = ? AND db = ? AND e = ?;
