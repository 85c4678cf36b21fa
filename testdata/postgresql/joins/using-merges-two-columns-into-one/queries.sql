-- rule: JOIN-USING-1

-- name: Merged :many
SELECT id, a, b FROM l JOIN r USING (id);

-- name: MergedOfFullJoin :many
SELECT id, l.id AS lid, r.id AS rid FROM l FULL JOIN r USING (id);

-- name: Natural :many
SELECT * FROM l NATURAL LEFT JOIN r;

-- name: AliasOfUsing :many
SELECT j.id, a FROM l JOIN r USING (id) AS j;
