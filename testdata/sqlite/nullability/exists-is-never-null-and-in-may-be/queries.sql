-- rule: NULL-SUBQUERY-1

-- name: Memberships :many
SELECT
  EXISTS (SELECT 1 FROM t) AS any_row,
  a IN (SELECT a FROM t) AS never,
  a IN (SELECT b FROM t) AS list_with_null,
  b IN (1, 2) AS operand_with_null,
  b IN () AS empty_list
FROM t;
