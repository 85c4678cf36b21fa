create table c (id integer);
{{ template "x"
---- create above / drop below ----
