-- rule: NULL-WINDOW-1

-- name: Neighbours :many
SELECT a, lag(a) OVER w AS before, lead(a, 1, 0) OVER w AS behind, first_value(a) OVER w AS first, nth_value(a, 2) OVER w AS second, row_number() OVER w AS number
FROM t WINDOW w AS (ORDER BY a);
