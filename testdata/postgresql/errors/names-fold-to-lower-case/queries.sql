-- rule: PG-NAME-2

-- name: Quoted :many
SELECT "Id", PLAIN FROM "Mixed";

-- name: Folded :many
SELECT plain FROM Mixed;
