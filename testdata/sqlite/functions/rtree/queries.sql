-- rule: SQLITE-RTREE-1

-- name: Within :many
SELECT id, min_x, name FROM places WHERE min_x >= :west AND max_x <= :east;
