-- rule: NULL-FUNC-1

-- name: Firsts :many
SELECT coalesce(b, c) AS maybe, coalesce(b, c, a) AS never, ifnull(b, 0) AS also_never FROM t;
