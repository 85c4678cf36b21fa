-- rule: SQLITE-ROWID-1

-- name: Rows :many
SELECT t.id, u.id AS u_id FROM t, u;
