-- rule: PG-FUNCTION-1

-- name: Added :one
SELECT add(1), add($1, $2) AS named_by_place, add(b => 2, a => $3) AS by_name;

-- name: Found :many
SELECT * FROM find($1);

-- name: Stats :one
SELECT total, longest FROM stats();

-- name: Pairs :many
SELECT p.x, p.y FROM pairs($1) AS p;

-- name: Variadic :one
SELECT most(1, 2, $1) AS a, most(VARIADIC ARRAY[1, 2]) AS b;

-- name: Polymorphic :one
SELECT twice(1) AS i, twice('x'::text) AS t, twice(now()) AS w;

-- name: Forget :exec
CALL forget($1);
