-- rule: :batchmany

-- name: Find :batchmany
SELECT * FROM t WHERE a = ? AND id > ?;
