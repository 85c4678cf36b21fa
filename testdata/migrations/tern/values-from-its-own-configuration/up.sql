==> files/001_a.sql
create table shop_a (id integer, owner text default 'ann');
