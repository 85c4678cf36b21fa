create table books (id integer primary key);
{{ template "shared/pages.sql" . }}
---- create above / drop below ----
