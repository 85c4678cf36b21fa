-- name: CreateCategory :one
INSERT INTO categories (parent_id, slug, title, position) VALUES (?, ?, ?, ?) RETURNING id;

-- name: GetCategoryBySlug :one
SELECT * FROM categories WHERE slug = ?;

-- name: ListCategoryPaths :many
-- Every category with the titles from its root down.
SELECT * FROM category_paths ORDER BY path;

-- name: ListSubtree :many
-- A category and all below it, depth first.
WITH RECURSIVE subtree (id, title, depth) AS (
  SELECT id, title, 0 FROM categories WHERE slug = :slug
  UNION ALL
  SELECT c.id, c.title, subtree.depth + 1
  FROM categories c
  JOIN subtree ON subtree.id = c.parent_id
  ORDER BY 3 DESC
)
SELECT id, title, depth FROM subtree;

-- name: ListAncestors :many
-- What lies above a category, the root first.
WITH RECURSIVE up AS (
  SELECT c.*, 0 AS distance FROM categories c WHERE c.id = ?
  UNION ALL
  SELECT c.*, up.distance + 1
  FROM up
  JOIN categories c ON c.id = up.parent_id
)
SELECT id, title, distance FROM up WHERE distance > 0 ORDER BY distance DESC;

-- name: CountBooksBelow :one
-- How many books a category and all below it have.
WITH RECURSIVE below (id) AS (
  VALUES (CAST(sqlc.arg(category_id) AS INTEGER))
  UNION
  SELECT c.id FROM categories c JOIN below ON below.id = c.parent_id
)
SELECT count(DISTINCT bc.book_id)
FROM book_categories bc
WHERE bc.category_id IN (SELECT id FROM below);

-- name: ListCategoriesWithParent :many
-- The categories, each with the one above; the roots have none.
SELECT sqlc.embed(c), sqlc.embed(parent)
FROM categories c
LEFT JOIN categories parent ON parent.id = c.parent_id
ORDER BY c.id;

-- name: MoveCategory :execrows
UPDATE categories SET (parent_id, position) = (:parent_id, :position) WHERE id = :id;
