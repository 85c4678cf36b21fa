-- rule: JOIN-USING-1

-- name: Rows :many
SELECT * FROM a NATURAL JOIN b;
