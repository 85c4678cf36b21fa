-- rule: OPTION-1

-- name: Clear :exec
DELETE FROM t;
