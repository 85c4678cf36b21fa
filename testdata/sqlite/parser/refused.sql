-- Statements whose form SQLite refuses, one a line. Tables: t(a, b, c), u(a, d, e).
select
select from t
select a from
select a, from t
select a b c from t
select a,, b from t
select (a from t
select a) from t
select a from t where
select a from t where a =
select a from t where a = = 1
select a from t where a !== 1
select a from t where a && b
select a from t where ! a
select a from t group a
select a from t group by
select a from t order a
select a from t order by
select a from t order by a nulls
select a from t limit
select a from t limit 1 offset 2, 3
select 1 offset 1
select distinct all 1
select * as x from t
select t.* x from t
select main.t.* from t
select order from t
select a from order
select a as from t
select 1 as
select 1 2
select 1a
select 1_
select 1__0
select 1_e5
select 1._5
select 0x
select 0xg
select 1e
select 1.5.5
select x'1'
select x'0g'
select 'it's'
select @
select :
select $
select #1
select a ^ b from t
select a \ b from t
select 1 union
select 1 union all all select 2
select 1 intersect all select 2
select 1 order by 1 union select 2
select 1 limit 1 union select 2
values (1) order by 1
values (1) limit 1
select 1 union values (1) order by 1
values ()
values 1
(select 1)
select 1 union (select 2)
with x as select 1 select 1
with x (select 1) select 1
with x as (delete from t) select 1
with recursive select 1
with x as (select 1)
with x as (select 1) create table n (a)
select * from t join
select * from t on 1
select * from t using (a)
select * from t join u using a
select * from t join u using ()
select * from t join u on 1 on 2
select * from t outer join u
select * from t left inner join u
select * from t cross left join u on 1
select * from t left foo join u on 1
select * from t natural join u on 1
select * from t natural join u using (a)
select * from t left u
select * from t,
select * from ()
select * from (t
select * from (select 1 x
select * from t indexed u
select * from t indexed by
select a is from t
select a in from t
select a in 1 from t
select a in ? from t
select a in (1, from t
select a not from t
select a not 1 from t
select a between 1 from t
select a between 1 or 0 and 1 from t
select a like from t
select a like b escape from t
select a between 1 and 2 escape 3 from t
select case a end from t
select case else 1 end
select case when 1 end
select case when 1 then 2
select exists 1
select exists (1)
select cast(a) from t
select cast(a as integer(x)) from t
select cast a as integer from t
select raise(nothing)
select raise(abort)
select count(distinct *) from t
select count(1, *) from t
select sum(a, ) from t
select sum(, a) from t
select t.sum(a) from t
select sum(a) over 1 from t
select sum(a) over (rows between 1 preceding) from t
select sum(a) over (rows 1 following) from t
select sum(a) over (rows between 1 and 2) from t
select sum(a) over (rows 1 preceding exclude others) from t
select sum(a) over (order by a partition by b) from t
select sum(a) filter (a > 1) from t
select percentile_cont(0.5) within group (order by a) from t
select current_timestamp()
select a collate from t
select a.b.c.d from t
select a. from t
select ()
select + from t
select a b from t where c d
select 1 from t window w
select sum(a) from t window w as order by a
select ?0
select ?250001
insert t values (1)
insert into t x values (1, 2, 3)
insert into values (1)
insert into t () values (1)
insert into t (a,) values (1)
insert into t (a) value (1)
insert into t set a = 1
insert into t (select 1, 2, 3)
insert into t
insert or into t values (1)
insert or skip into t values (1)
insert into t (a) values (1) on conflict do
insert into t (a) values (1) on conflict do nothing on conflict do nothing
insert into t (a) values (1) on conflict (a) do update b = 1
insert into t (a) values (1) on conflict do update set
insert into t default values on conflict do nothing
insert into t (a) select a from u on conflict do nothing
insert into t (a) values (1) returning
insert into t (a) values (1) on duplicate key update a = 1
update t
update t a = 1
update t x set a = 1
update t set
update t set t.a = 1
update t set a = 1,
update t set a = 1 and where b
update t set a = 1 order by a limit 1 returning a
update t set a = 1 order by a
update set a = 1
delete t
delete from
delete from t x where 1
delete * from t
delete from t limit 1 returning a
delete from t order by a
create
create table
create table n
create table n ()
create table n (a,)
create table n (a int b int,)
create table n (a int,, b int)
create table n (a int
create table n (primary key (a))
create table n (a int, primary key)
create table n (a int, primary key (a), b int)
create table n (a varchar(max))
create table n (a enum('x', 'y'))
create table n (a varchar(10 char))
create table n (a int default 1 + 1)
create table n (a int default - - 1)
create table n (a int default)
create table n (a int default now())
create table n (a int not)
create table n (a int check a > 1)
create table n (a check (a) on conflict fail)
create table n (a int references)
create table n (a int references u on delete)
create table n (a int references u on delete vanish)
create table n (a int references main.u)
create table n (a int) without rowid strict
create table n (a int) engine = innodb
create table n (a int) foo
create table n (a int) strict,
create table n (a) as select 1
create table n as insert into t values (1)
create table n (a int auto_increment primary key comment 'x')
create table n (order int)
create table order (a int)
create table if exists n (a)
create view v
create view v as
create view v as insert into t values (1)
create or replace view v as select 1
create view v () as select 1
create index on t (a)
create index i on main.t (a)
create index i on t
create index i on t ()
create unique table n (a)
create temp index i on t (a)
create trigger g after insert on t begin end
create trigger g after insert on t begin select 1 end
create trigger g after insert or update on t begin select 1; end
create trigger g after insert on t for each statement begin select 1; end
create trigger g after insert on t begin update main.t set a = 1; end
create trigger g after insert on t begin update t set a = 1 returning a; end
create trigger g after insert on t begin insert into t default values; end
create trigger g after insert on t begin with x as (select 1) insert into t select 1, 2, 3; end
create trigger g after insert on t begin drop table t; end
create virtual table n
create virtual table n using
create virtual table n using fts5(a
create function f() returns int
create materialized view v as select 1
drop
drop column x
drop table
drop table a, b
drop table t cascade
drop table if t
alter table t
alter table t rename
alter table t rename a
alter table t rename as z
alter table t add column
alter table t add column if not exists z
alter table t add unique (a)
alter table t add primary key (a)
alter table t add constraint x unique (a)
alter table t add column y, z
alter table t drop column if exists a
alter table t drop constraint if exists a
alter table t alter column a set default 1
alter table t alter column a type text
alter table t modify a int
alter view v rename to w
pragma
pragma x = 1 + 1
pragma x = -y
pragma x(1
begin concurrent
begin immediate foo
commit x
rollback x
savepoint
release
attach 'x'
detach
vacuum into
explain
explain explain select 1
explain query select 1
truncate t
selct 1
1
select sum(a) over filter from t
select sum(a) over (rows between current preceding and current row) from t
create table n (a default + d)
create table n (a default full)
create table n (a varchar(1_0))
pragma cache_size = 1_0
