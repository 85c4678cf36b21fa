-- rule: OPTION-1

-- name: Add :exec
INSERT INTO t (a) VALUES (?);
