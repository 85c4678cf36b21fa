-- rule: SQLITE-NUMBER-1

-- name: Numbers :many
SELECT i + 1 AS whole, i * r AS real, s + 1 AS of_text, d * i AS of_decimal, i / 2 AS quotient, -r AS minus, i & 3 AS bits, ~i AS inverse FROM t;
