-- rule: PARAM-CAST-1

-- name: Casts :many
SELECT a FROM t WHERE a = CAST(:number AS INTEGER) AND CAST(:real AS REAL) > 1;
