CREATE TABLE checked (
  a TEXT CHECK (a IS NOT NULL),
  b TEXT CHECK (b NOTNULL AND length(b) > 1),
  c TEXT CHECK (NOT (c IS NULL OR c = '')),
  d TEXT CHECK (length(d) > 1),
  e TEXT CHECK (e IS NOT NULL OR d IS NOT NULL),
  f CHECK (typeof(f) = 'text'),
  g CHECK (typeof(g) IN ('integer', 'real')),
  h CHECK (typeof(h) IN ('integer', 'null')),
  i INTEGER CHECK (i IS 1),
  j INTEGER CHECK (j IS NOT 1),
  k TEXT,
  l TEXT,
  CHECK (k IS NOT NULL),
  CONSTRAINT both CHECK ((k > 'a') AND (l IS NOT NULL))
);
CREATE TABLE either (a TEXT, b TEXT, CHECK (a IS NOT NULL AND b = 'x' OR a IS NOT NULL AND b = 'y'));
