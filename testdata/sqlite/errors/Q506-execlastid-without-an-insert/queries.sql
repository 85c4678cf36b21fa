-- rule: Q506

-- name: Q :execlastid
UPDATE t SET a = 1;
