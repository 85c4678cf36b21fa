-- rule: PG-OPERATOR-1

-- name: Sums :many
SELECT i2 + i2 AS a, i2 + i4 AS b, i4 + i8 AS c, i8 + f4 AS d, f4 + f4 AS e, i4 + n AS f, f8 + n AS g, i4 / 2 AS h, i4 / 2.0 AS i, i4 % 3 AS j, i4 ^ 2 AS k, m * 2 AS l, m / m AS o, - i2 AS p,
  i2 + 1 AS q, i8 << 1 AS r, |/ f8 AS s, @ i4 AS t, i4 & 7 AS u
FROM t;

-- name: Compared :many
SELECT i2 = i8 AS a, f4 < n AS b, i4 BETWEEN i2 AND i8 AS c FROM t;
