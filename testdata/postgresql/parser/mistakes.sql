SELEC a FROM t;
--! (column 1, length 5) S203 expected a statement, found "SELEC"
--!   = hint: did you mean "SELECT"?

SELECT a FROM t WHERE a = ? AND b = 1;
--!                         ^^^ S203 expected an expression, found "AND"
--!   = hint: a parameter is written $1 or sqlc.arg(name)

INSERT INTO t VALUES (?, ?);
--!                    ^ S203 expected an expression, found ","
--!   = hint: a parameter is written $1 or sqlc.arg(name)

SELECT a FROM t WHERE a=?;
--!                      ^ S203 expected an expression, found the end of the statement
--!   = hint: a parameter is written $1 or sqlc.arg(name)

SELECT a FROM t WHERE a = :name;
--!                       ^ S203 expected an expression, found ":"
--!   = hint: a parameter is written @name or sqlc.arg(name)

SELECT `a` FROM t;
--!        ^^^^ S203 expected an expression, found "FROM"
--!   = hint: a name that needs quotes stands in double quotes

SELECT [a] FROM t;
--!    ^ S203 expected an expression, found "["
--!   = hint: a name that needs quotes stands in double quotes

SELECT a, FROM t;
--!       ^^^^ S203 expected an expression, found "FROM"
--!   = hint: remove the comma before it

SELECT a b c FROM t;
--!        ^ S203 expected the end of the statement, found "c"
--!   = hint: is a comma or an operator missing before it?

SELECT a FROM t WHERE a = 'it's';
--!                            ^ S202 the string that begins here does not end
--!   = hint: close it with '; inside it, the same sign is written twice

SELECT a FROM t LIMIT 1, 2;
--!             ^^^^^ S203 LIMIT takes one number
--!   = hint: write LIMIT count OFFSET start

SELECT a FROM t ORDER a;
--!                   ^ S203 expected "BY", found "a"

SELECT a FROM t WHERE a < b < c;
--!                         ^ S203 < cannot follow another operator of its kind without parentheses
--!   = hint: write (a < b) = (c < d), or part the conditions by AND

SELECT a FROM (b);
--!             ^ S203 expected JOIN, found ")"

SELECT a FROM t JOIN u WHERE a = 1;
--!                    ^^^^^ S203 expected ON or USING, found "WHERE"

SELECT f(a)[1];
--!        ^ S203 expected the end of the statement, found "["
--!   = hint: put parentheses around the value before it: (..)[

SELECT count(
  a FROM t;
--! ^^^^ S203 expected "," or ")" to close the "(" at line 1, found "FROM"

SELECT (a, b FROM t;
--!          ^^^^ S203 expected "," or ")", found "FROM"

INSERT OR IGNORE INTO t VALUES (1);
--!    ^^ S203 expected "INTO", found "OR"
--!   = hint: write ON CONFLICT DO NOTHING behind the rows

INSERT IGNORE INTO t VALUES (1);
--!    ^^^^^^ S203 expected "INTO", found "IGNORE"
--!   = hint: write ON CONFLICT DO NOTHING behind the rows

INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = 1;
--!                         ^^^^^^^^^ S203 expected "CONFLICT", found "DUPLICATE"
--!   = hint: write ON CONFLICT (..) DO UPDATE SET ..

INSERT INTO t (a) VALUES (1) ON CONFLICT DO UPDATE SET a = 2;
--!                          ^^^^^^^^^^^ S203 ON CONFLICT needs a target before DO UPDATE
--!   = hint: name the columns of a unique key: ON CONFLICT (..)

REPLACE INTO t VALUES (1);
--! (column 1, length 7) S206 postgresql has no statement that begins with "REPLACE"

UPDATE t SET t.a FROM u;
--!              ^^^^ S203 expected "=", found "FROM"

UPDATE t SET a = 1 LIMIT 1;
--!                ^^^^^ S203 expected the end of the statement, found "LIMIT"

DELETE t WHERE a = 1;
--!    ^ S203 expected "FROM", found "t"

MERGE INTO t USING u ON true WHEN MATCHED THEN INSERT VALUES (1);
--!                                            ^^^^^^ S203 expected UPDATE, DELETE or DO NOTHING, found "INSERT"

SELECT a FROM t WHERE a IN $1;
--!                        ^^ S203 a list of values stands in parentheses
--!   = hint: write IN (sqlc.slice(ids))

SELECT a FROM t WHERE a = ANY $1;
--!                           ^^ S203 expected "(", found "$1"

SELECT a::timestamp with tz FROM t;
--!                 ^^^^ S203 expected the end of the statement, found "with"

SELECT user.name FROM t;
--!        ^ S203 expected the end of the statement, found "."
--!   = hint: "user" is a keyword: put it in double quotes to use it as a name

SELECT a FROM user;

SELECT 12abc, 0x, 1e;
--!    ^^^^^ S205 "12abc" is not a number
--!   = hint: a name that begins with a digit needs double quotes; a number ends before a letter

SELECT $1x;
--!    ^^^ S205 "$1x" is not a parameter
--!   = hint: the number of a parameter ends before a letter

SELECT E'\u00';
--!    ^^^^^^^ S205 an escape in this text is malformed
--!   = hint: a backslash is written twice

SELECT B'12';
--!    ^^^^^ S205 a string of bits holds zeros and ones, or hexadecimal digits behind X
--!   = hint: write it like B'101' or X'1F'

SELECT $$a;
--!    ^ S202 the string that begins here does not end
--!   = hint: close it with $$

SELECT U&'a' UESCAPE b;
--!                  ^ S203 expected a plain string, found "b"

SELECT 'a;
--!    ^ S202 the string that begins here does not end
--!   = hint: close it with '; inside it, the same sign is written twice

SELECT "a;
--!    ^ S202 the quoted name that begins here does not end
--!   = hint: close it with "; inside it, the same sign is written twice

SELECT /* a;
--!    ^^ S202 the comment that begins here does not end
--!   = hint: close it with */

SELECT a.b.c.d FROM a.b.c.d;
--!                 ^^^^^^^ S203 a name has no more than three parts
--!   = hint: write schema.name

SELECT {a};
--!    ^ S201 "{" does not begin anything here
--!   = hint: templates cannot be read: write the SQL that they give

SELECT a FROM t WHERE CURRENT OF c;
--!                           ^^ S203 expected the end of the statement, found "OF"

SELECT a FROM t FOR DELETE;
--!                 ^^^^^^ S203 expected UPDATE, NO KEY UPDATE, SHARE or KEY SHARE, found "DELETE"

WITH a AS (SELECT 1) ALTER TABLE t ADD b int;
--!                  ^^^^^ S203 expected SELECT, INSERT, UPDATE, DELETE or MERGE, found "ALTER"

SELECT EXTRACT(a, b);
--!             ^ S203 expected "FROM", found ","

SELECT a FROM t WHERE a SIMILAR b;
--!                     ^^^^^^^ S203 expected the end of the statement, found "SIMILAR"

SELECT JSON_OBJECT('a': 1, 'b');
--!                           ^ S203 expected ":" or VALUE, found ")"
