create table {{.prefix}}a (id integer, owner text default '{{.owner}}');
---- create above / drop below ----
