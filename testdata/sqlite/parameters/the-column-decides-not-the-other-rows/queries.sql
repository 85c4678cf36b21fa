-- rule: PARAM-TYPE-1
-- name: AddTwo :exec
INSERT INTO t (due) VALUES ('2024-01-01 00:00:00'), (?);

-- name: Move :exec
UPDATE t SET due = CASE WHEN id = ? THEN sqlc.arg(to_time) ELSE '2024-01-01 00:00:00' END;
