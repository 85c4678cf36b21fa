-- rule: D305

-- name: Q :many
SELECT name FROM sqlite_sequence;
