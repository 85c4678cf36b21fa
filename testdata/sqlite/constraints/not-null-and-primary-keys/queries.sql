-- rule: NULL-KEY-1

-- name: RowidKeys :many
SELECT id, a, b FROM t;

-- name: TextKeys :many
SELECT k.id AS may_be_null, w.id AS never_null, s.id AS strict FROM k, w, s;
