---- tern: disable-transaction ----
create table c (id integer);
---- create above / drop below ----
drop table c;
