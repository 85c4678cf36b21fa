-- rule: T402

-- name: IntAndText :many
SELECT i = s FROM t;

-- name: DateAndNumber :many
SELECT d * 2 FROM t;

-- name: JsonIsNotComparable :many
SELECT j = j FROM t;

-- name: NotABoolean :many
SELECT i FROM t WHERE s;
