-- rule: Q502

-- name: Q :oen
SELECT a FROM t;
