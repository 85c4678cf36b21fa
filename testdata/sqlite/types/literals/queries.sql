-- rule: TYPE-LITERAL-1

-- name: Literals :one
SELECT 1 AS whole, 1.5 AS real, 1e3 AS exponent, 'it''s' AS text, x'CAFE' AS blob, 0xFF AS hex, NULL AS missing, 9223372036854775807 AS largest, 1_000 AS grouped, TRUE AS truth;
