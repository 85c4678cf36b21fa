-- rule: PARAM-TYPE-1

-- name: Calls :many
SELECT substr(a, ?, ?) AS part, round(?, ?) AS rounded, a LIKE ? AS likes, coalesce(?, a) AS either FROM t;
