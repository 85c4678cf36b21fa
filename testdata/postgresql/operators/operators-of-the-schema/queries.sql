-- rule: PG-OPERATOR-3

-- name: Own :many
SELECT f ~~~ $1 AS near, f OPERATOR(pg_catalog.+) 1 AS more, f OPERATOR(math.<+>) f AS sum FROM t;
