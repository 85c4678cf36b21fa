-- rule: TYPE-BOOLEAN-1

-- name: Tests :many
SELECT a > 1 AS larger, a = 1 OR b = 'x' AS either, NOT a AS negated, b LIKE 'a%' AS likes, a IN (1, 2) AS listed, TRUE AS constant FROM t;
