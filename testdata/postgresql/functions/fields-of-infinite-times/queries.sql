-- rule: PG-INFINITY-1

-- name: Fields :many
SELECT extract(epoch FROM tz) AS e, extract(month FROM tz) AS m, date_part('year', tz) AS y, extract(day FROM v) AS d FROM t;
