CREATE SCHEMA math;
CREATE FUNCTION near(a float8, b float8) RETURNS boolean LANGUAGE sql AS 'SELECT abs(a - b) < 0.01';
CREATE OPERATOR ~~~ (LEFTARG = float8, RIGHTARG = float8, FUNCTION = near);
CREATE OPERATOR math.<+> (LEFTARG = float8, RIGHTARG = float8, FUNCTION = float8pl);
CREATE TABLE t (f float8 NOT NULL);
