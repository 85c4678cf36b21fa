-- rule: T402

-- name: TwoTypes :many
SELECT a FROM t WHERE a = $1 AND s = $1;
