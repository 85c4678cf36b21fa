SELECT sqlc.arg(a), sqlc.narg('b'), sqlc.arg("c"), SQLC.Arg(limit), sqlc . arg ( d );

SELECT a FROM t WHERE a IN (sqlc.slice(ids)) AND b = @b AND c = :c AND d = $d;

SELECT sqlc.embed(t), sqlc.embed(u) FROM t JOIN u;

SELECT sql.slice(ids);
--!    ^^^ Q507 "sql" is no macro prefix
--!   = hint: did you mean "sqlc.slice"?

SELECT sqlcc.arg(x);
--!    ^^^^^ Q507 "sqlcc" is no macro prefix
--!   = hint: did you mean "sqlc.arg"?

SELECT slqc.arg(x);
--!    ^^^^ Q507 "slqc" is no macro prefix
--!   = hint: did you mean "sqlc.arg"?

SELECT sqlc.args(x);
--!         ^^^^ Q507 there is no macro sqlc.args
--!   = hint: did you mean "sqlc.arg"?

SELECT sqlc.foo(x);
--!         ^^^ Q507 there is no macro sqlc.foo
--!   = hint: the macros are sqlc.arg, sqlc.narg, sqlc.slice and sqlc.embed

SELECT sqlc.arg();
--!    ^^^^^^^^^^ Q507 sqlc.arg is used wrongly
--!   = hint: it takes one name: sqlc.arg(name)

SELECT sqlc.arg(a, b);
--!    ^^^^^^^^^^^^^^ Q507 sqlc.arg is used wrongly
--!   = hint: it takes one name: sqlc.arg(name)

SELECT sqlc.arg(1);
--!    ^^^^^^^^^^^ Q507 sqlc.arg is used wrongly
--!   = hint: it takes one name: sqlc.arg(name)

SELECT sqlc.arg(a.b);
--!    ^^^^^^^^^^^^^ Q507 sqlc.arg is used wrongly
--!   = hint: it takes one name: sqlc.arg(name)

SELECT sqlc.arg('');
--!             ^^ Q507 a parameter needs a name
--!   = hint: it takes one name: sqlc.arg(name)

SELECT sqlc.arg;
--!    ^^^^^^^^ Q507 sqlc.arg is used wrongly
--!   = hint: it takes one name: sqlc.arg(name)

SELECT sqlc.arg(lower(a));
--!    ^^^^^^^^^^^^^^^^^^ Q507 sqlc.arg is used wrongly
--!   = hint: it takes one name: sqlc.arg(name)

SELECT sqlc.embed(t) AS x FROM t;
--!    ^^^^^^^^^^^^^ Q507 sqlc.embed(..) takes no alias
--!   = hint: remove the alias

SELECT a FROM t WHERE sqlc.embed(t);
--!                   ^^^^^^^^^^ Q507 sqlc.embed(..) can only be an item of a select list
--!   = hint: name the columns instead

SELECT a FROM t WHERE a IN sqlc.slice(ids);
--!                        ^^^^^^^^^^^^^^^ Q507 a list of values stands in parentheses
--!   = hint: write IN (sqlc.slice(ids))

SELECT a FROM sqlc.arg(t);
--!           ^^^^^^^^ Q507 sqlc.arg cannot stand for a table
--!   = hint: the name of a table must stand in the text of the query

UPDATE t SET a = sqlc.args(a);
--!                   ^^^^ Q507 there is no macro sqlc.args
--!   = hint: did you mean "sqlc.arg"?

SELECT 'sqlc.args(x)', "sqlc.args(y)" -- sqlc.args(z)
FROM t /* :name ? */;
