-- rule: NULL-EXPR-3

-- name: Shares :many
SELECT a / b AS quotient, a % b AS remainder, a / 2 AS half FROM t;
