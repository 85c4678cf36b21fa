-- rule: NULL-CASE-1

-- name: Cases :many
SELECT
  CASE WHEN a > 0 THEN 'plus' ELSE 'minus' END AS whole,
  CASE WHEN a > 0 THEN 'plus' END AS without_else,
  CASE a WHEN 1 THEN b ELSE 0 END AS nullable_branch
FROM t;
