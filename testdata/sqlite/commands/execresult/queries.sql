-- rule: :execresult

-- name: Add :execresult
INSERT OR IGNORE INTO t (a) VALUES (?);
