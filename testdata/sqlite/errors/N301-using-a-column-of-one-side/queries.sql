-- rule: N301

-- name: Q :many
SELECT 1 FROM a JOIN b USING (id);
