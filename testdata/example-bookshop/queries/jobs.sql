-- name: Enqueue :one
-- Adds a job that can be run at once.
INSERT INTO jobs (queue, payload, priority) VALUES (?, ?, ?) RETURNING *;

-- name: EnqueueAll :copyfrom
INSERT INTO jobs (queue, payload, run_at) VALUES (?, ?, ?);

-- name: Claim :one
-- Takes the next job of a queue, so that nobody else does.
UPDATE jobs
SET state = 'running', locked_by = sqlc.arg(worker), locked_at = unixepoch(), attempts = attempts + 1
WHERE id = (
  SELECT id
  FROM jobs
  WHERE queue = sqlc.arg(queue) AND state = 'ready' AND run_at <= unixepoch()
  ORDER BY priority DESC, run_at, id
  LIMIT 1
)
RETURNING *;

-- name: Complete :execrows
-- Ends a job; 0 when the worker no longer holds it.
UPDATE jobs
SET state = 'done', locked_by = NULL, locked_at = NULL
WHERE id = :id AND locked_by = :worker;

-- name: Fail :one
-- Notes an error. The job is run again later, each time after a longer pause, until it has failed too often.
UPDATE jobs
SET
  state = CASE WHEN attempts < max_attempts THEN 'ready' ELSE 'failed' END,
  run_at = unixepoch() + 60 * attempts * attempts,
  locked_by = NULL,
  locked_at = NULL,
  last_error = :error
WHERE id = :id AND locked_by = :worker
RETURNING state, run_at;

-- name: ReleaseStale :many
-- Gives back the jobs of workers that have not been heard of since a time.
UPDATE jobs
SET state = 'ready', locked_by = NULL, locked_at = NULL
WHERE state = 'running' AND locked_at < ?
RETURNING id;

-- name: TakeFinished :many
-- Removes the finished jobs of some queues, and gives what they were.
DELETE FROM jobs
WHERE state = 'done' AND queue IN (sqlc.slice(queues))
RETURNING id, queue, payload;

-- name: QueueDepths :many
SELECT queue, state, count(*) AS jobs, min(run_at) AS next_run
FROM jobs
GROUP BY queue, state
ORDER BY queue, state;

-- name: FindJobsByPayload :many
-- The jobs whose payload has a value under a key.
SELECT id, queue, payload ->> :key AS value
FROM jobs
WHERE payload ->> :key IS NOT NULL
ORDER BY id;

-- name: PutSetting :exec
REPLACE INTO settings (name, value) VALUES (?, ?);

-- name: GetSetting :one
SELECT value FROM settings WHERE name = ?;

-- name: GetNumber :one
-- A setting as a number; 0 where it is not set.
SELECT coalesce((SELECT CAST(value AS INTEGER) FROM settings WHERE name = ?), 0) AS value;
