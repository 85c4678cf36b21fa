-- rule: FUNCTION-3

-- name: Elements :many
SELECT e.key, e.value, e.type, e.fullkey FROM t, json_each(t.doc, ?) e;

-- name: Columns :many
SELECT name, type, "notnull" FROM pragma_table_info('t');
