-- rule: T402

-- name: Cast :many
SELECT d::int FROM t;

-- name: Other :many
SELECT p::date FROM t;
