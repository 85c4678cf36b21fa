-- rule: STAR-1

-- name: All :many
SELECT * FROM t;
