-- rule: NULL-NARROW-1

-- name: Groups :many
SELECT g, max(a) AS largest FROM t GROUP BY g HAVING g <> '' AND max(a) > 0;
