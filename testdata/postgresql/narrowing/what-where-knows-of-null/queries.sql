-- rule: NULL-NARROW-1

-- name: NotNull :many
SELECT a, b, c FROM t WHERE a IS NOT NULL AND b = $1;

-- name: Compared :many
SELECT a, c, d FROM t WHERE a > 1 AND c BETWEEN $1 AND $2 AND d;

-- name: Either :many
SELECT a, b FROM t WHERE (a = 1 OR a = 2) AND (a = 1 OR b = 'x');

-- name: InList :many
SELECT a, e FROM t WHERE a IN (1, 2) AND 3 = ANY (e);

-- name: Negated :many
SELECT a, b FROM t WHERE NOT (a IS NULL OR b IS NULL);
