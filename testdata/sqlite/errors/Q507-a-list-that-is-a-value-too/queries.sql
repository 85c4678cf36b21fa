-- rule: Q507
-- name: Both :many
SELECT x FROM t WHERE id IN (sqlc.slice(ids)) AND id <> sqlc.arg(ids);
