-- rule: SET-1

-- name: Rows :many
VALUES (1, 'a'), (2, NULL);
