-- rule: SQLITE-AGG-1

-- name: Groups :many
SELECT g, count(DISTINCT i) AS kinds, group_concat(i, '-' ORDER BY i DESC) AS list, json_group_array(i) AS json, sum(i) OVER (PARTITION BY g) AS running FROM t GROUP BY g, i;
