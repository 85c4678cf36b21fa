-- rule: D306

-- name: Cast :many
SELECT a::strin FROM t;
