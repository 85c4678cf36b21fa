alter table {{ .prefix }}authors add column name text;
