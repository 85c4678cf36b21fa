-- rule: PG-CATALOG-1

-- name: Tables :many
SELECT c.relname, n.nspname, c.reltuples FROM pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r';

-- name: HiddenColumns :many
SELECT t.ctid, t.xmin, tableoid::regclass AS tab FROM t;
