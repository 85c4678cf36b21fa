-- rule: PG-OPERATOR-2

-- name: Literals :many
SELECT i + '1' AS a, d > '2024-01-01' AS b, j @> '{"a": 1}' AS c, a || '{1}' AS e, v + '1 day' AS f, u = '3f2504e0-4f89-41d3-9a0c-0305e82c3301' AS g FROM t;

-- name: Parameters :many
SELECT i FROM t WHERE i + $1 > 2 AND d > $2 AND j @> $3 AND a && $4 AND u = $5 AND v < $6 AND i = ANY($7);

-- name: BothUnknown :one
SELECT 'a' || 'b' AS a, '1' = '2' AS b, $1 || 'x' AS c;
