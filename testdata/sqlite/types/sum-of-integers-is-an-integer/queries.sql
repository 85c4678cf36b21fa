-- rule: SQLITE-NUMBER-1

-- name: Sums :one
SELECT sum(i) AS whole, sum(r) AS real, sum(d) AS of_decimal, avg(i) AS average, total(i) AS total FROM t;
