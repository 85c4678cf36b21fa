SELECT FROM t;
--!    ^^^^ S203 expected an expression, found "FROM"

SELECT a, FROM t;
--!       ^^^^ S203 expected an expression, found "FROM"
--!   = hint: remove the comma before it

SELECT a b c FROM t;
--!        ^ S203 expected the end of the statement, found "c"
--!   = hint: is a comma or an operator missing before it?

SELECT a, b
FROM
WHERE a = 1;
--! (column 1, length 5) S203 expected the name of a table, found "WHERE"

SELECT a FROM t WHERE a = AND b = 2;
--!                       ^^^ S203 expected an expression, found "AND"

SELECT a FROM t WHERE (a = 1 OR b = 2 ORDER BY a;
--!                                   ^^^^^ S203 expected ")", found "ORDER"

SELECT count(
  a,
  b
FROM t;
--! (column 1, length 4) S203 expected "," or ")" to close the "(" at line 1, found "FROM"

SELECT sum(a, ) FROM t;
--!           ^ S203 expected an expression, found ")"
--!   = hint: remove the comma before it

SELECT a) FROM t;
--!     ^ S203 expected the end of the statement, found ")"

SELECT order FROM t;
--!    ^^^^^ S203 expected an expression, found "order"
--!   = hint: "order" is a keyword: put it in double quotes to use it as a name

SELECT a FROM order;
--!           ^^^^^ S203 expected the name of a table, found "order"
--!   = hint: "order" is a keyword: put it in double quotes to use it as a name

SELECT a, group FROM t;
--!       ^^^^^ S203 expected an expression, found "group"
--!   = hint: "group" is a keyword: put it in double quotes to use it as a name

SELECT a FROM t WHERE a !== 1;
--!                       ^ S203 expected an expression, found "="
--!   = hint: write != or <>

SELECT a FROM t WHERE a == = 1;
--!                        ^ S203 expected an expression, found "="

SELECT a FROM t WHERE a = 1 && b = 2;
--!                          ^ S203 expected an expression, found "&"
--!   = hint: write AND

SELECT a FROM t WHERE !a;
--!                   ^ S201 "!" does not begin anything here
--!   = hint: write NOT for "not", != for "not equal"

SELECT ‘abc’ x y;
--!            ^ S203 expected the end of the statement, found "y"
--!   = hint: ‘ is a letter to SQL: write ' around strings, " around names

SELECT a FROM t WHERE a = “b c”;
--!                          ^^ S203 expected the end of the statement, found "c”"
--!   = hint: ” is a letter to SQL: write ' around strings, " around names

SELECT a FROM t;;; SELECT b FROM t;

SELECT 'it's' FROM t;
--!         ^ S202 the string that begins here does not end
--!   = hint: close it with '; inside it, the same sign is written twice

SELECT 'never ends FROM t;
--!    ^ S202 the string that begins here does not end
--!   = hint: close it with '; inside it, the same sign is written twice
SELECT still, , read;
SELECT 1;

SELECT "name FROM t;
--!    ^ S202 the quoted name that begins here does not end
--!   = hint: close it with "; inside it, the same sign is written twice

SELECT 1 /* never ends
--!      ^^ S202 the comment that begins here does not end
--!   = hint: close it with */
SELECT 2;

SELECT 12abc FROM t;
--!    ^^^^^ S205 "12abc" is not a number
--!   = hint: a name that begins with a digit needs double quotes; a number ends before a letter

SELECT 1__0;
--!    ^^^^ S205 "1__0" is not a number
--!   = hint: a name that begins with a digit needs double quotes; a number ends before a letter

SELECT x'abc';
--!    ^^^^^^ S205 a blob literal holds an even number of hexadecimal digits
--!   = hint: write it like x'0A1B'

SELECT ?0;
--!    ^^ S205 parameters are numbered from 1 to 250000

SELECT @ FROM t;
--!    ^ S201 "@" must be followed by the name of a parameter
--!   = hint: write it like @name

SELECT a ^ b;
--!      ^ S201 "^" does not begin anything here

SELECT {{ template }};
--!    ^ S201 "{" does not begin anything here
--!   = hint: templates cannot be read: write the SQL that they give

SELCT a FROM t;
--! (column 1, length 5) S203 expected a statement, found "SELCT"
--!   = hint: did you mean "SELECT"?

TRUNCATE TABLE t;
--! (column 1, length 8) S206 sqlite has no statement that begins with "TRUNCATE"

CREATE FUNCTION f() RETURNS int;
--!    ^^^^^^^^ S206 sqlite has no CREATE FUNCTION
--!   = hint: it can create TABLE, VIEW, INDEX, TRIGGER and VIRTUAL TABLE

CREATE OR REPLACE VIEW v AS SELECT 1;
--!    ^^ S206 sqlite has no CREATE OR REPLACE
--!   = hint: write DROP .. IF EXISTS before it

(SELECT 1);
--! (column 1, length 1) S203 expected a statement, found "("
--!   = hint: a statement has no parentheses around it

42;
--! (column 1, length 2) S203 expected a statement, found "42"

INSERT t VALUES (1);
--!    ^ S203 expected "INTO", found "t"

INSERT INTO t (a, b) VALUE (1, 2);
--!                  ^^^^^ S203 expected VALUES or SELECT, found "VALUE"
--!   = hint: did you mean "VALUES"?

INSERT INTO t (a, b,) VALUES (1, 2);
--!                 ^ S203 expected the name of a column, found ")"
--!   = hint: remove the comma before it

INSERT INTO t SELECT * FROM u ON CONFLICT DO NOTHING;
--!                           ^^ S203 there is no JOIN before ON
--!   = hint: write WHERE true before ON CONFLICT, so that it is no join condition

INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING ON CONFLICT (a) DO NOTHING;
--!                                             ^^ S203 an ON CONFLICT without a target must be the last one
--!   = hint: name the columns of the one before it: ON CONFLICT (..)

UPDATE t x SET a = 1;
--!      ^ S203 an alias needs AS before it here
--!   = hint: write AS x

UPDATE t SET t.a = 1;
--!          ^^ S203 the column that SET changes is named without its table
--!   = hint: remove "t."

UPDATE t SET a = 1, WHERE b = 2;
--!                 ^^^^^ S203 expected the name of a column, found "WHERE"
--!   = hint: remove the comma before it

UPDATE t SET a = 1 ORDER BY b;
--!                          ^ S203 expected LIMIT, found the end of the statement

DELETE t WHERE a = 1;
--!    ^ S203 expected "FROM", found "t"

SELECT 1 ORDER BY 1 UNION SELECT 2;
--!      ^^^^^ S203 ORDER BY belongs behind the last SELECT, not before UNION
--!   = hint: to sort one part alone, write it as SELECT * FROM (..)

SELECT * FROM t ON t.a = 1;
--!             ^^ S203 there is no JOIN before ON

SELECT * FROM t LEFT INNER JOIN u;
--!             ^^^^^^^^^^ S203 there is no LEFT INNER JOIN

SELECT * FROM t LEFT u;
--!                  ^ S203 expected JOIN, found "u"

SELECT * FROM t NATURAL JOIN u USING (a);
--!                            ^^^^^ S203 a NATURAL join takes neither ON nor USING
--!   = hint: remove NATURAL or the condition

SELECT * FROM t WHERE a IN ?;
--!                        ^ S203 a list of values stands in parentheses
--!   = hint: write IN (sqlc.slice(ids))

SELECT a IN b c;

SELECT CASE a END;
--!           ^^^ S203 expected "WHEN", found "END"

SELECT CASE WHEN a THEN 1;
--!                      ^ S203 expected WHEN, ELSE or END, found the end of the statement

SELECT CAST(a INTEGER);
--!           ^^^^^^^ S203 expected "AS", found "INTEGER"

SELECT a BETWEEN 1 OR 2;
--!                ^^ S203 expected "AND", found "OR"

SELECT EXISTS (a);
--!            ^ S203 expected a query, found "a"

SELECT main.f(1);
--!    ^^^^^^ S203 a function is called by its bare name
--!   = hint: write f(..)

CREATE TABLE t (a INTEGER, b TEXT,);
--!                               ^ S203 expected the name of a column, found ")"
--!   = hint: remove the comma before it

CREATE TABLE t (a INTEGER b TEXT);

CREATE TABLE t (
  id INTEGER PRIMARY KEY
  name TEXT
--! (column 3, length 4) S203 expected "," or ")" to close the "(" at line 1, found "name"
--!   = hint: is a comma missing before it?
);

CREATE TABLE t (a INTEGER, PRIMARY KEY (a), b TEXT);
--!                                         ^ S203 expected a constraint of the table (columns stand before them), found "b"

CREATE TABLE t (a VARCHAR(max));
--!                       ^^^ S203 expected a number, found "max"

CREATE TABLE t (a TEXT DEFAULT now());
--!                            ^^^ S203 a default that is no constant stands in parentheses
--!   = hint: write DEFAULT (now(..))

CREATE TABLE t (a INT) ENGINE = InnoDB;
--!                    ^^^^^^ S203 there is no table option "ENGINE"
--!   = hint: the options are STRICT and WITHOUT ROWID

CREATE TABLE order (id INT);
--!          ^^^^^ S203 expected the name of a table, found "order"
--!   = hint: "order" is a keyword: put it in double quotes to use it as a name

CREATE TABLE t (order INT);
--!             ^^^^^ S203 expected the name of a column, found "order"
--!   = hint: "order" is a keyword: put it in double quotes to use it as a name

CREATE INDEX i ON main.t (a);
--!                   ^ S203 expected "(", found "."

CREATE TRIGGER g AFTER INSERT ON t BEGIN
  UPDATE t SET a = ;
--!                ^ S203 expected an expression, found ";"
END;
SELECT a FROM;
--!          ^ S203 expected the name of a table, found the end of the statement

CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE main.t SET a = 1; END;
--!                                             ^^^^^^ S203 a trigger names the tables it changes without their schema
--!   = hint: write t

ALTER TABLE t ADD UNIQUE (a);
--!               ^^^^^^ S203 expected the name of a column, found "UNIQUE"
--!   = hint: "UNIQUE" is a keyword: put it in double quotes to use it as a name

ALTER TABLE t MODIFY a INT;
--!           ^^^^^^ S203 expected RENAME, ADD, DROP or ALTER, found "MODIFY"

DROP TABLE a, b;
--!         ^ S203 expected the end of the statement, found ","

PRAGMA x = 1 + 1;
--!          ^ S203 expected the end of the statement, found "+"

SELECT (((1));
--!          ^ S203 expected ")", found the end of the statement

SELECT a FROM t WHERE a = 1
SELECT b FROM t;
--! (column 1, length 6) S203 expected the end of the statement, found "SELECT"
--!   = hint: is a semicolon missing before it?

SELECT a FROM t LIMIT 1 OFFSET 2, 3;
--!                             ^ S203 expected the end of the statement, found ","

WITH x AS SELECT 1 SELECT 2;
--!       ^^^^^^ S203 expected "(", found "SELECT"

SELECT a FROM t GROUP a;
--!                   ^ S203 expected "BY", found "a"

SELECT 1 AS FROM t;
--!         ^^^^ S203 expected an alias, found "FROM"

SELECT a
FROM t
WHERE a = 1 b = 2;
--!         ^ S203 expected the end of the statement, found "b"
--!   = hint: is a comma or an operator missing before it?

SELECT 'a long string that goes on and on and on' 'another';

SELECT a FORM t;
--!           ^ S203 expected the end of the statement, found "t"
--!   = hint: did you mean "FROM"?

SELECT a FROM t WHER a = 1;
--!                  ^ S203 expected the end of the statement, found "a"
--!   = hint: did you mean "WHERE"?

SELECT a FROM t ORDR BY a;
--!                  ^^ S203 expected the end of the statement, found "BY"
--!   = hint: did you mean "ORDER"?

DELETE FROM t x WHERE a = 1;
--!           ^ S203 an alias needs AS before it here
--!   = hint: write AS x

INSERT INTO t (a) VALUES (1) RETURNIG a;
--!                          ^^^^^^^^ S203 expected the end of the statement, found "RETURNIG"
--!   = hint: did you mean "RETURNING"?

SELECT a FROM t WHERE b = 'it's fine';
--!                                 ^ S202 the string that begins here does not end
--!   = hint: close it with '; inside it, the same sign is written twice

SELECT a FROM t WHERE b = 'don't' AND c = 'x';
--!                                        ^ S202 the blob that begins here does not end
--!   = hint: close it with '; inside it, the same sign is written twice

CREATE TABLE t (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE
  name TEXT NOT NULL
--! (column 3, length 4) S203 expected "," or ")" to close the "(" at line 1, found "name"
--!   = hint: is a comma missing before it?
);

CREATE TABLE t (a INTEGER, b TEXT, UNIQUE a, b);
--!                                       ^ S203 expected "(", found "a"

SELECT a FROM t JOIN u ON;
--!                      ^ S203 expected an expression, found the end of the statement

SELECT a FROM $1;
--!           ^^ S203 expected the name of a table, found "$1"
--!   = hint: a parameter stands for a value, never for a name

SELECT COUNT(*) FROM t WHERE a NOT;
--!                            ^^^ S203 expected the end of the statement, found "NOT"

SELECT a FROM t WHERE a LIKE;
--!                         ^ S203 expected an expression, found the end of the statement

SELECT a -> FROM t;
--!         ^^^^ S203 expected an expression, found "FROM"

SELECT CAST(a AS INTEGER;
--!                     ^ S203 expected ")", found the end of the statement

UPDATE t;
--!     ^ S203 expected "SET", found the end of the statement
