-- rule: PG-SCHEMA-2

-- name: Found :many
SELECT t.a, u.b, app.t.a AS same FROM t, u;
