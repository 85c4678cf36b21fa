-- rule: SQLITE-CLASS-1

-- name: Rows :many
SELECT a, b, a || '' AS text, b + 0 AS whole FROM t;
