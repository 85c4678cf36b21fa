-- rule: PARAM-MARK-1

-- name: Found :many
SELECT '?' AS mark, ':name' AS name, a -- ? and :name
FROM t WHERE a = ? /* ?2 @x $y */;
