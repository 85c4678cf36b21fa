CREATE TABLE everything (
  a smallint NOT NULL, b int NOT NULL, c bigint NOT NULL, d numeric NOT NULL, e real NOT NULL, f double precision NOT NULL, g boolean NOT NULL,
  h text NOT NULL, i varchar(10) NOT NULL, j char(3) NOT NULL, k "char" NOT NULL, l name NOT NULL, m bytea NOT NULL, n uuid NOT NULL, o date NOT NULL,
  p time NOT NULL, q timetz NOT NULL, r timestamp NOT NULL, s timestamptz NOT NULL, t interval NOT NULL, u json NOT NULL, v jsonb NOT NULL,
  w inet NOT NULL, x cidr NOT NULL, y macaddr NOT NULL, z bit(4) NOT NULL, aa varbit NOT NULL, bb money NOT NULL, cc xml NOT NULL,
  dd tsvector NOT NULL, ee oid NOT NULL, ff point NOT NULL, gg box NOT NULL, hh pg_lsn NOT NULL, ii macaddr8 NOT NULL, jj int4range NOT NULL,
  kk circle NOT NULL, ll tsquery NOT NULL, mm jsonpath NOT NULL, nn regclass NOT NULL
);
CREATE TABLE counted (s smallserial, i serial, b bigserial);
