-- rule: PG-SAMPLE-1

-- name: Some :many
SELECT name FROM authors TABLESAMPLE SYSTEM (10) REPEATABLE (7);

-- name: Percent :many
SELECT a.name FROM authors a TABLESAMPLE BERNOULLI ($1);
