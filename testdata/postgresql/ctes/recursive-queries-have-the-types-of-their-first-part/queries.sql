-- rule: PG-RECURSIVE-1

-- name: Ancestors :many
WITH RECURSIVE up AS (
  SELECT n.id, n.parent_id, n.label, 1 AS depth FROM nodes n WHERE n.id = $1
  UNION ALL
  SELECT p.id, p.parent_id, p.label, up.depth + 1 FROM up JOIN nodes p ON p.id = up.parent_id
)
SELECT * FROM up;

-- name: Paths :many
WITH RECURSIVE down(id, path) AS (
  SELECT id, ARRAY[label] FROM nodes WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, d.path || n.label FROM down d JOIN nodes n ON n.parent_id = d.id
)
SELECT id, path FROM down;

-- name: Searched :many
WITH RECURSIVE t AS (
  SELECT id, parent_id FROM nodes WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, n.parent_id FROM nodes n JOIN t ON n.parent_id = t.id
) SEARCH DEPTH FIRST BY id SET ord CYCLE id SET looped USING trail
SELECT id, looped, ord FROM t ORDER BY ord;
