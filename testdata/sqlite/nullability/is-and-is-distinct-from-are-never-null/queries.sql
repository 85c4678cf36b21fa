-- rule: NULL-EXPR-2

-- name: Tests :many
SELECT a IS b AS same, a IS NOT b AS different, a IS NULL AS missing, a NOTNULL AS there, a IS DISTINCT FROM b AS apart FROM t;
