-- rule: PG-RANGE-1

-- name: Bounds :many
SELECT lower(during) AS f, upper(days) AS u, isempty(during) AS e, lower(own) AS o, range_merge(sizes) AS m, unnest(sizes) AS each FROM bookings;
