-- rule: PG-ALIAS-1

-- name: Renamed :many
SELECT x.k, x.who, x.born FROM authors AS x(k, who);

-- name: JoinAlias :many
SELECT j.p, j.q FROM (authors a JOIN books b ON a.id = b.author_id) AS j(p, q);
