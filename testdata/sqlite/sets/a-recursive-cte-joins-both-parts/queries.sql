-- rule: SET-1

-- name: Up :many
WITH RECURSIVE up (id, parent_id, depth) AS (
  SELECT id, parent_id, 0 FROM t WHERE id = ?
  UNION ALL
  SELECT t.id, t.parent_id, depth + 1 FROM t JOIN up ON up.parent_id = t.id
)
SELECT id, parent_id, depth FROM up;
