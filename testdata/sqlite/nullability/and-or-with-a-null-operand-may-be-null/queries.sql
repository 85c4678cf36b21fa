-- rule: NULL-EXPR-1

-- name: Logic :many
SELECT a AND b AS a_and_b, a OR b AS a_or_b, a AND NOT a AS a_alone FROM t;
