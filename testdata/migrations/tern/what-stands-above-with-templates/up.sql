==> files/001_authors.sql
-- People who write.
create table shop_authors (id integer primary key);

==> files/002_views.sql

create view all_authors as select id from shop_authors;
create view no_authors as select id from all_authors where id is null;

insert into shop_authors (id) values (7);
==> files/003_irreversible.sql
alter table shop_authors add column name text;
