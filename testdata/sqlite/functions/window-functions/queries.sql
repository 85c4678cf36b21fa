-- rule: FUNCTION-2

-- name: Windows :many
SELECT rank() OVER w AS rank, percent_rank() OVER w AS percent, ntile(4) OVER w AS tile, last_value(i) OVER (ORDER BY i ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE TIES) AS last
FROM t WINDOW w AS (PARTITION BY g ORDER BY i);
