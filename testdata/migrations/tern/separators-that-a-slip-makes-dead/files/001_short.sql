create table a (id integer);
-- create above / drop below --
drop table a;
