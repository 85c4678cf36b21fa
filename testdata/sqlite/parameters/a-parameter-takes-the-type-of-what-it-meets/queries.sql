-- rule: PARAM-TYPE-1

-- name: Found :many
SELECT id FROM t WHERE name = ? AND price < ? AND at BETWEEN ? AND ? AND id IN (?, ?) LIMIT ? OFFSET ?;
