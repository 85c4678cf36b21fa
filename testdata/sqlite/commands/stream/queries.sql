-- rule: :stream

-- name: Rows :stream
SELECT * FROM t WHERE id > ?;
