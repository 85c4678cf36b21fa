-- rule: ROWS-1

-- name: CountAll :one
SELECT count(*) FROM t;

-- name: AnyRow :one
SELECT EXISTS (SELECT 1 FROM t WHERE a = ?);

-- name: Largest :one
SELECT max(a) FROM t;

-- name: Grouped :one
SELECT count(*) FROM t GROUP BY a;

-- name: Filtered :one
SELECT count(*) FROM t HAVING count(*) > 1;
