-- rule: T401

-- name: Q :exec
INSERT INTO t (a, b) VALUES (?);
