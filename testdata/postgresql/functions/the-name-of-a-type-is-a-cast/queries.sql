-- rule: PG-FUNCTION-2

-- name: Casts :many
SELECT int8(i) AS a, text($1) AS b, date('2024-01-01') AS c, int4(NULL) AS d, text(i) AS e, varchar(s) AS f FROM t;
