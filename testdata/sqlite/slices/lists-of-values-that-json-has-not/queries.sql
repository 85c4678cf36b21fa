-- rule: sqlc.slice

-- name: Found :many
SELECT ok FROM t WHERE id IN (sqlc.slice(ids)) OR price IN (sqlc.slice(prices)) OR cost IN (sqlc.slice(costs)) OR at IN (sqlc.slice(times)) OR ok IN (sqlc.slice(flags)) OR u IN (sqlc.slice(uuids));
