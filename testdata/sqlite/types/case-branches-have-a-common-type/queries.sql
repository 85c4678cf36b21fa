-- rule: TYPE-CASE-1

-- name: Branches :many
SELECT CASE WHEN i > 0 THEN i ELSE r END AS number, CASE WHEN i > 0 THEN i ELSE s END AS mixed, CASE WHEN i > 0 THEN NULL ELSE i END AS whole FROM t;
