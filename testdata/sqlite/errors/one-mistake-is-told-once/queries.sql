-- rule: N301

-- name: First :many
WITH c AS (SELECT b AS x FROM t) SELECT x + 1, upper(x) FROM c WHERE x > 1 ORDER BY x;
