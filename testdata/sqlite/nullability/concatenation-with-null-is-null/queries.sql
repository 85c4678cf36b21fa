-- rule: NULL-EXPR-1

-- name: Names :many
SELECT first || ' ' || last AS whole, concat(first, ' ', last) AS joined FROM t;
