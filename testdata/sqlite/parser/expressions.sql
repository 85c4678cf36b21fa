-- Expressions whose grouping is worth a second opinion, one a line.
a + b * c
a * b + c
a - b - c
a / b / c % d
a || b || c
a || b + c
a + b || c
a * b || c * d
a -> 'x' ->> 'y'
a ->> '$.x' = b
a << b + c
a & b | c
a | b & c
a + b & c + d
a < b + c
a + b < c
a < b = c
a = b < c
a = b = c
a <> b != c
a = b AND c = d OR e = f
a OR b AND c OR d
a AND b AND c
NOT a AND b
NOT a = b
NOT a OR NOT b
NOT NOT a
NOT a BETWEEN b AND c
NOT a IN (1, 2)
NOT a LIKE b
NOT a IS NULL
NOT EXISTS (SELECT 1)
a BETWEEN b AND c AND d
a BETWEEN b + 1 AND c - 1 OR d
a NOT BETWEEN b AND c
a BETWEEN 1 AND 2 AND b BETWEEN 3 AND 4
a LIKE b AND c
a LIKE b || 'x'
a LIKE 'x%' ESCAPE '\'
a NOT LIKE b OR c
a GLOB b AND c
a REGEXP b OR c
a MATCH b AND c
a IN (1, 2) AND b
a IN (1, 2) OR b NOT IN (3)
a NOT IN (SELECT x FROM y) AND b
a + b IN (1, 2)
a IS NULL AND b IS NOT NULL
a IS NULL OR b
a + b IS NULL
a = b IS NULL
a ISNULL AND b NOTNULL
a IS b
a IS NOT b
a IS DISTINCT FROM b
a IS NOT DISTINCT FROM b AND c
-a + b
-a * b
- a || b
~a & b
a - -b
a + -1 * b
-(a + b)
(a + b) * c
a * (b + c)
(a OR b) AND c
a AND (b OR c)
NOT (a AND b)
(a)
((a)) + (b)
a COLLATE nocase = b
a = b COLLATE nocase
a || b COLLATE nocase
(a, b) = (c, d)
(a, b) < (1, 2)
(a, b) IN ((1, 2), (3, 4))
(a, b) IN (SELECT 1, 2)
CASE WHEN a THEN b ELSE c END + 1
CASE a WHEN 1 THEN b WHEN 2 THEN c END = d
CAST(a AS INTEGER) + b
CAST(a + b AS TEXT) || c
CAST(a AS DECIMAL(10, 2)) * 2
abs(a - b) + c
coalesce(a, b, c + 1) = d
max(a, b) > min(c, d)
count(*) > 1
count(DISTINCT a) + 1
f() || g(a)
(SELECT 1) + a
a = (SELECT 1) AND b
a > 1 AND b < 2 AND (c >= 3 OR d <= 4)
a == b
a == b AND c
a % b * c
a >> b << c
1 + 2 - 3 * 4 / 5
'a' || 'b' = 'ab'
t.a = u.b AND t.c <> u.d
"a" + "b"
x'00' = a
a = ? AND b = :name
a = ?1 OR b = @p
