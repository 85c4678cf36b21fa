-- rule: T401

-- name: TooMany :exec
INSERT INTO t (a) VALUES (1, 2);

-- name: TooFew :exec
INSERT INTO t (a, b) VALUES (1);
