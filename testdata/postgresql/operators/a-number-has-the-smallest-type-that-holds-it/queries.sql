-- rule: PG-NUMBER-1

-- name: Literals :one
SELECT 1 AS a, 2147483647 AS b, 2147483648 AS c, 9223372036854775808 AS d, 1.5 AS e, 1e3 AS f, 0x1F AS h, 1_000 AS i, 0b101 AS j, '5' AS k, B'101' AS l, X'1F' AS m, E'a\nb' AS n, U&'\0041' AS o, $$x$$ AS p, true AS q, NULL AS r;
