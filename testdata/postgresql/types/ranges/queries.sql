-- rule: PG-RANGE-1

-- name: Bounds :many
SELECT lower(during) AS f, upper(days) AS u, isempty(during) AS e, lower(own) AS o, range_merge(sizes) AS m, unnest(sizes) AS each FROM bookings;

-- name: Overlapping :many
SELECT id, during * tstzrange($1, $2) AS both FROM bookings WHERE during && tstzrange($1, $2) AND days @> $3::date AND sizes @> $4;

-- name: Made :one
SELECT int4range(1, 5) AS a, '[1,2]'::span AS b, span(1, 2, '[]') AS c, int4multirange(int4range(1, 2)) AS d, range_agg(days) AS e FROM bookings;
