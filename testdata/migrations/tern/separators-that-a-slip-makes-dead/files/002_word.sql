create table b (id integer);
---- create above / drop bellow ----
drop table b;
