-- rule: :execlastid

-- name: Add :execlastid
INSERT INTO t (a) VALUES (?);
