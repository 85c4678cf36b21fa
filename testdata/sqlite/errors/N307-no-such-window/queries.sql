-- rule: N307

-- name: Q :many
SELECT rank() OVER w FROM t;
