-- rule: PARAM-NAME-1

-- name: Named :many
SELECT id FROM t WHERE first_name = ? AND first_name <> ? AND length(first_name) > ? LIMIT ?;
