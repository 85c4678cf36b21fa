-- rule: PG-MERGE-1

-- name: Apply :many
MERGE INTO stock s USING changes c ON s.id = c.id
WHEN MATCHED AND s.n + c.delta <= 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET n = s.n + c.delta, note = c.note
WHEN NOT MATCHED THEN INSERT (id, n) VALUES (c.id, c.delta)
RETURNING merge_action(), s.id, s.n, c.delta;

-- name: ApplyGiven :exec
MERGE INTO stock s USING (SELECT $1::int AS id, $2::int AS delta) c ON s.id = c.id
WHEN MATCHED THEN UPDATE SET n = s.n + c.delta
WHEN NOT MATCHED BY SOURCE THEN DO NOTHING
WHEN NOT MATCHED BY TARGET THEN INSERT VALUES (c.id, c.delta, $3);
