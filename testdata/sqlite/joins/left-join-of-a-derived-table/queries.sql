-- rule: JOIN-NULL-1

-- name: Totals :many
SELECT u.id, o.count, o.constant
FROM users u
LEFT JOIN (SELECT user_id, count(*) AS count, 1 AS constant FROM orders GROUP BY user_id) o ON o.user_id = u.id;
