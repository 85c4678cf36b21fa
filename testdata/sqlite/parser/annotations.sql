-- name: GetA :one
SELECT a FROM t WHERE b = ?;
-- name: ListA :many
SELECT a FROM t

-- name: NoSemicolon :many
SELECT a FROM t
-- name: Next :one
SELECT b FROM t

/* name: InBlock :exec */
DELETE FROM t;

-- name:
--! (column 4, length 5) Q501 an annotation needs a name and a command
--!   = hint: write -- name: GetAuthor :one
SELECT 1;

-- name: GetA
--!      ^^^^ Q501 the command of "GetA" is missing
--!   = hint: add one such as :one, :many or :exec
SELECT 1;

-- name: :one
--!      ^^^^ Q501 the name of the query is missing before ":one"
--!   = hint: write -- name: GetAuthor :one
SELECT 1;

-- name: GetA one
--!           ^^^ Q501 a command that begins with a colon belongs here, not "one"
--!   = hint: write :one
SELECT 1;

-- name: GetA:one
--!      ^^^^^^^^ Q501 a space is missing between the name and the command
--!   = hint: write -- name: GetA :one
SELECT 1;

-- name: Get-A :one
--!      ^^^^^ Q501 "Get-A" cannot name a query
--!   = hint: a name begins with a letter and holds letters, digits and _
SELECT 1;

-- name: 1a :one
--!      ^^ Q501 "1a" cannot name a query
--!   = hint: a name begins with a letter and holds letters, digits and _
SELECT 1;

-- name: GetA :one now
--!                ^^^ Q501 nothing may follow the command of an annotation
--!   = hint: text about the query stands on a comment line of its own
SELECT 1;

-- name GetA :one
--! (column 4, length 4) Q501 a colon is missing after "name"
--!   = hint: write -- name: GetAuthor :one
SELECT 1;

-- nmae: GetA :one
--! (column 4, length 5) Q501 "nmae:" begins no annotation
--!   = hint: did you mean "name:"?
SELECT 1;

-- Name: GetA :one
SELECT 1;

--name:GetA :one
SELECT 1;

-- name of the author, not an annotation
SELECT 1;

-- name: GetA :one
--! (column 4, length 15) Q504 no statement follows the annotation of "GetA"
-- name: GetB :one
SELECT 1;

-- name: GetA :one
--! (column 4, length 15) Q504 no statement follows the annotation of "GetA"

SELECT 1 -- name: the trailing remark
FROM t;
-- name: Last :one
--! (column 4, length 15) Q504 no statement follows the annotation of "Last"

-- name: GetA :one
--! (column 4, length 15) Q504 no statement follows the annotation of "GetA"
;

SELECT a,
  -- name: of the person
  b
FROM t;

-- name: GetA :one
SELECT FROM t;
--!    ^^^^ S203 expected an expression, found "FROM"

-- name: Broken :one
SELECT FROM
--!    ^^^^ S203 expected an expression, found "FROM"
-- name: Fine :one
SELECT 1;
