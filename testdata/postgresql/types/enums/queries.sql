-- rule: ENUM-1

-- name: Moods :many
SELECT id, now, before, all_of_them, now < 'ok' AS low, now::text AS word, enum_range(NULL::mood) AS every FROM people WHERE now = $1 AND before = ANY ($2);

-- name: Change :one
UPDATE people SET now = $1, before = now, all_of_them = all_of_them || $2 WHERE id = $3 RETURNING now, before;

-- name: Constants :one
SELECT 'ok'::mood AS a, CASE WHEN true THEN 'sad'::mood END AS b, enum_first(NULL::mood) AS c;
