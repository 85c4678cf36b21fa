-- rule: PG-TIME-1

-- name: Arithmetic :many
SELECT d + 1 AS a, d - d AS b, d + v AS c, ts - ts AS e, tz + v AS f, tm + v AS g, tm - tm AS h, v * 2 AS i, v / 2.0 AS j, d + tm AS k, -v AS l,
  tz - interval '1 hour' AS m, d - interval '1 day' AS n FROM t;

-- name: Fields :many
SELECT extract(year FROM d) AS y, date_part('hour', tz) AS h, date_trunc('day', tz) AS day, date_trunc('month', ts) AS month, age(tz) AS a, to_char(tz, 'YYYY') AS c FROM t;

-- name: Zones :many
SELECT ts AT TIME ZONE 'UTC' AS a, tz AT TIME ZONE 'Europe/Berlin' AS b, tz AT TIME ZONE $1 AS c, tz::date AS d, tz AT LOCAL AS e FROM t;

-- name: Now :one
SELECT now(), current_timestamp, current_date, localtime, localtimestamp(0) AS l, clock_timestamp();

-- name: Between :many
SELECT d FROM t WHERE tz BETWEEN $1 AND $2 AND d >= $3 AND ts > now() - $4::interval;

-- name: Made :one
SELECT make_date(2024, 1, $1), make_interval(days => $2), to_timestamp($3::float8), justify_days(interval '35 days');
