==> files/001_a.sql
create table a (id integer);
==> files/01_b.sql
create table b (id integer);
==> files/views.sql
create view v as select id from a;
