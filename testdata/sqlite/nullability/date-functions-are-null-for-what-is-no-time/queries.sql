-- rule: SQLITE-TIME-1

-- name: Times :many
SELECT date('now') AS today, date('2026-01-31', '+1 month') AS constant, date(day) AS of_column, strftime('%Y', text) AS of_text, unixepoch() AS now FROM t;
