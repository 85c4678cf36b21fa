-- rule: SQLITE-CAST-1

-- name: Casts :many
SELECT CAST(a AS INTEGER) AS never, CAST(b AS INTEGER) AS maybe, CAST(b AS REAL) AS number FROM t;
