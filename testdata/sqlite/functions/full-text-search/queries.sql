-- rule: SQLITE-FTS-2

-- name: Search :many
SELECT rowid, highlight(docs, 0, '<b>', '</b>') AS title, snippet(docs, 1, '', '', '..', 5) AS part, bm25(docs) AS score FROM docs WHERE docs MATCH ?;

-- name: SearchByCall :many
SELECT title FROM docs(?) ORDER BY rank;
