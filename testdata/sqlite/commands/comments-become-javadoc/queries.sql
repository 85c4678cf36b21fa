-- rule: ANNOTATION-1

-- name: Rows :many
-- Every row: a < b & c, {@code x}, @see, */ and \u0041.
--
-- The second paragraph.
SELECT a -- not this
FROM t;
