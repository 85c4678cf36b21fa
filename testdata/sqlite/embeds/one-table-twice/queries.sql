-- rule: sqlc.embed

-- name: Pairs :many
SELECT sqlc.embed(boss), sqlc.embed(worker) FROM people worker JOIN people boss ON boss.id = worker.boss_id;
