-- rule: PG-SAMPLE-1

-- name: Some :many
SELECT name FROM authors TABLESAMPLE SYSTEM (10) REPEATABLE (7);
