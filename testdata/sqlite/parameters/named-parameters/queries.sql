-- rule: PARAM-NAME-1

-- name: Colon :many
SELECT id FROM t WHERE name = :wanted_name AND id > :after;

-- name: At :many
SELECT id FROM t WHERE name = @wantedName AND id > @after;

-- name: Dollar :many
SELECT id FROM t WHERE name = $wanted AND id > $after;
