{{ template "shared/missing.sql" . }}
create table {{ .prefix }}a (id integer primary key);
{{ if .big }}create table b (id integer);{{ end }}
---- create above / drop below ----
{{ nothing is read here }}
