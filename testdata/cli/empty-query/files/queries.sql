-- name: Nothing :one
;

-- name: Nowhere :one
