CREATE TABLE names (
  a int, b integer, c int4, d bigint, e int8, f smallint, g int2, h real, i float4, j float, k float(24), l float(25),
  m double precision, n float8, o decimal, p decimal(8), q numeric(10, 2), r dec(3, 1), s boolean, t bool,
  u char, v char(3), w character(4), x bpchar, y varchar, z varchar(10)
);
CREATE TABLE more_names (
  a character varying, b character varying(7), c national character varying(5), d nchar(2), e text, f "char", g name,
  h bit, i bit(3), j bit varying, k bit varying(5), l varbit(6), m bytea, n uuid, o json, p jsonb, q xml,
  r date, s time, t time(3), u time with time zone, v timetz(2), w timestamp, x timestamp(3) without time zone,
  y timestamptz, z timestamp(0) with time zone
);
CREATE TABLE others (
  a interval, b interval(3), c interval year, d interval year to month, e interval day to second(2), f interval second,
  g inet, h cidr, i macaddr, j macaddr8, k money, l oid, m regclass, n tsvector, o tsquery, p point, q int4range,
  r tstzmultirange, s pg_lsn, t xid8, u pg_catalog.int4, v pg_catalog.varchar(9), w _int4, x int[], y int[3][3],
  z text ARRAY, "AA" int ARRAY[4], ab varchar(5)[], ac numeric(6, 2)[], ad pg_catalog._text, ae timestamptz(3)[]
);
CREATE TABLE "Quoted Names" ("Id" serial, "SELECT" text, "with ""quotes""" int, Folded int, "int" int, été text, _under int, a$b int);
CREATE TABLE serials (a smallserial, b serial, c bigserial, d serial2, e serial4, f serial8 UNIQUE);
