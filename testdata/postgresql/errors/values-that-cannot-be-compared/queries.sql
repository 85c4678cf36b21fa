-- rule: T402

-- name: Distinct :many
SELECT DISTINCT id, d FROM j;

-- name: Grouped :many
SELECT d FROM j GROUP BY d;

-- name: United :many
SELECT d FROM j UNION SELECT d FROM j;

-- name: Ordered :many
SELECT id FROM j ORDER BY p;

-- name: Fine :many
SELECT DISTINCT b, t, c, id FROM j UNION SELECT b, t, c, id FROM j ORDER BY c;
