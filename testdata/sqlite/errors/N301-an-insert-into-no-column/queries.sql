-- rule: N301

-- name: Q :exec
INSERT INTO t (b) VALUES (1);
