-- rule: SQLITE-ROWID-1

-- name: Rows :many
SELECT rowid, oid AS second, _rowid_ AS third, x FROM t WHERE rowid = ?;
