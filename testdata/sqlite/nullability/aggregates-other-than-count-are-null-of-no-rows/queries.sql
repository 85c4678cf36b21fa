-- rule: NULL-AGG-1

-- name: Totals :one
SELECT count(*) AS rows, count(b) AS numbers, sum(a) AS sum, max(a) AS largest, avg(b) AS average, total(b) AS total, group_concat(a) AS list FROM t;
