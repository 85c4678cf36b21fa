create table b (id integer);
---- create above / drop below ----
