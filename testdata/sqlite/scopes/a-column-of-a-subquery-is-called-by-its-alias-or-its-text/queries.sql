-- rule: SQLITE-NAME-2

-- name: Rows :many
SELECT a, a + 1, count(*), t.a AS renamed FROM t GROUP BY a;
