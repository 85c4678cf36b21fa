-- rule: FUNCTION-1

-- name: Calls :many
SELECT abs(i) AS magnitude, upper(s) AS upper, length(s) AS length, instr(s, 'x') AS found, hex(b) AS hex, typeof(i) AS type, printf('%d', i) AS printed, round(i, 1) AS rounded, substr(b, 1, 2) AS bytes, max(i, 3) AS larger, random() AS random FROM t;
