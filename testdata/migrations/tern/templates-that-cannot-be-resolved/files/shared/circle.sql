create table d (id integer);
{{ template "shared/circle.sql" . }}
