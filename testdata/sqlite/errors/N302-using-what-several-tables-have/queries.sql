-- rule: SQLITE-USING-1

-- name: Wrong :many
SELECT x, y, z FROM a JOIN b ON x = y FULL JOIN c USING (id);

-- name: Right :many
SELECT x, y, z FROM a JOIN b ON x = y LEFT JOIN c USING (id);
