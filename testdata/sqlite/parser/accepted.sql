-- Statements that SQLite takes, one a line. Tables: t(a, b, c), u(a, d, e).
select 1
SELECT ALL a, b FROM t
SELECT DISTINCT a FROM t
select t.* , u.a from t, u
select 1 as 'x y', 2 "z", 3 [w], 4 `v`, 5 plain
select 1 x, 2 'y' from t
select a from t as 'tt' where tt.a = 1
select 't'.a, "t"."b", [t].[c], `t`.`c` from 't'
select main.t.a from main.t
select 1 where 1 group by 1 having count(*) window w as (order by 1) order by 1 limit 1 offset 1
select a from t limit 1, 2
select a from t limit ? offset ?
select a from t order by a asc nulls first, b desc nulls last, c collate nocase desc
select count(*) from t having 1
select a from t union select a from u union all select d from u except select 1 intersect select 2
select 1 union values (1) union select 2 order by 1
values (1, 2), (3, 4)
values (1) union all values (2)
with x as (select 1) select * from x
with recursive x(n) as (values(1) union all select n + 1 from x where n < 5) select n from x
with x as materialized (select 1), y(p, q) as not materialized (select 1, 2) select * from x, y
with x as (with y as (select 1) select * from y) select * from x
with x as (select 1, 2, 3) insert into t select * from x
with x as (select 1) update t set a = 1 where a in (select * from x)
with x as (select 1) delete from t where a in x
select * from t join u on t.a = u.a
select * from t inner join u using (a)
select * from t left join u using (a) left outer join t t2 on t2.a = u.a
select * from t right join u on t.a = u.a full join t t2 on 1 full outer join u u2 on 1
select * from t cross join u
select * from t natural join u
select * from t natural left outer join u
select * from t outer left join u on 1
select * from t left right join u on 1
select * from t natural cross join u
select * from t, u join t t2 on t2.a = t.a
select * from t, u on t.a = u.a
select * from t, u using (a)
select * from (t join u using (a)) join t t2 on 1
select * from (t) x where x.a = 1
select * from (t, u)
select * from ((select 1) x, (values (1)) y)
select * from ((t))
select * from (select 1 as q) as s where s.q = 1
select * from (t tt join (select 1 as z) x)
select t.a from t not indexed
select t.a from t indexed by ta where a = 1
select * from json_each('[1]')
select * from json_each('[1]') as j, main.json_each('[2]') k
select * from t, json_each(t.a) where value = 1
select * from pragma_table_info('t')
select key, value from json_each(?1, '$.x')
select a is null, a is not null, a isnull, a notnull, a not null from t
select a is b, a is not b, a is distinct from b, a is not distinct from b, a is null is null from t
select a between 1 and 2, a not between 1 and 2 and 3, a between b = c and 3 from t
select a between 1 and 2 between 3 and 4 from t
select a in (1, 2), a not in (1), a in (), a in (select a from t), a in t2, a in main.t2, a in ((select 1)) from t, (select 1) where 1 in (values (1))
select 1 in json_each('[1]')
select 'a' like 'b', 'a' not like 'b' escape '\', 'a' glob 'b', 'a' not glob 'b'
select a like b || 'x' escape c from t
select a match 'b' from t
select a regexp 'b', a not regexp 'b' from t
select 1 like 2 = 3, 1 = 2 like 3
select -1, +1, ~1, - - 1, -+~1, - 1 + 2
select not 1, not not 1, not 1 = 2, 1 + not 2 = 3, -not 1, not exists (select 1)
select 1 + 2 * 3 - 4 / 5 % 6 || 7 << 8 >> 9 & 10 | 11 < 12 <= 13 > 14 >= 15 = 16 == 17 != 18 <> 19 and 20 or 21
select a -> 'x' ->> 'y' -> 0 from t
select a || b + c || 1 from t
select 'x' collate nocase = 'X', - 1 collate binary
select (1, 2) = (3, 4), (1, 2) < (1, 3), (1, 2) in (select 1, 2), (1, 2) in (values (1, 2))
select (select 1), ((select 1)), (((1)))
select (select 1 union select 2 limit 1)
select exists (select 1), not exists (values (1)), exists (with x as (select 1) select * from x)
select case a when 1 then 2 end, case when a then b else c end, case a when 1 then 2 when 3 then 4 else 5 end from t
select cast(a as integer), cast(a as varchar(10)), cast(a as decimal(10, 2)), cast(a as double precision), cast(a as), cast(1 as x(-1, +2)), cast(1 as 'a b' c) from t
select count(*), count(distinct a), count(all a), sum(a) filter (where a > 1), group_concat(a, ',' order by b desc), min(a order by b) from t
select total(a) over (), sum(a) over w, sum(a) over (w rows 1 preceding) from t window w as (partition by b order by c), v as (w)
select sum(a) over (partition by b, c order by a desc nulls last rows between unbounded preceding and current row exclude no others) from t
select sum(a) over (order by a range between 1 preceding and 1 following exclude ties), sum(a) over (order by a groups between current row and unbounded following exclude group) from t
select sum(a) over (order by a rows between 1 + 1 preceding and 2 preceding exclude current row) from t
select sum(a) filter (where b) over (order by c) from t
select row_number() over (), rank() over (order by a) from t
select sum(a) over rows from t window rows as ()
select 1 over, 2 filter, 3 window
select a as over from t
select count(*) over from t
select count(*) filter from t
select 0x1F, 0X1f, 1_000, 1_0.5_0e1_0, 0xFF_FF, .5, 5., 1e5, 1.e5, 1E+5, 1e-5, 5.5e10
select 'it''s', x'0aFF', X'', '', "a" from t
select null, true, false, TRUE, current_date, current_time, current_timestamp
select ?, ?1, ?2, :name, @name, $name, $a::b(c), :a::b, @a(b), $::x, :1, @1, $1, :é
select a$b from (select 1 as a$b)
select "a""b", `c``d`, [e f] from (select 1 as "a""b", 2 as `c``d`, 3 as [e f])
select 1 /* comment */ , /* another ; */ 2 -- end ; of line
select/**/1
select 1;
select é from (select 1 as é)
select key, action, replace, temp, first, last, rows, row, no, of, "order" from (select 1 as key, 1 as action, 1 as replace, 1 as temp, 1 as first, 1 as last, 1 as rows, 1 as row, 1 as no, 1 as of, 1 as "order")
select left, right, full, inner, outer, cross, natural, indexed from (select 1 as left, 1 as right, 1 as full, 1 as inner, 1 as outer, 1 as cross, 1 as natural, 1 as indexed)
select 1 as select_, 2 as cast, 3 as raise, 4 as current_date
select like('a', 'b'), glob('a', 'b'), replace('a', 'b', 'c'), if(1, 2, 3), iif(1, 2)
select * from t like where like.a = 1
select strict, stored, rowid from (select 1 as strict, 1 as stored, 1 as rowid)
insert into t values (1, 2, 3)
insert into t (a, b) values (1, 2), (3, 4)
insert into main.t as x (a) select a from u where true on conflict do nothing
insert or ignore into t (a) values (1)
insert or replace into t (a) values (1)
insert or abort into t (a) values (1)
insert or fail into t (a) values (1)
insert or rollback into t (a) values (1)
replace into t (a) values (1)
insert into t default values
insert into t (a) default values returning a
insert into t (a) values (1) returning *, a as x, b + 1, rowid
insert into t (a) values (1) on conflict do nothing returning a
insert into t (a) values (1) on conflict (a) do update set b = excluded.b, c = 1 where t.b > 1 returning a
insert into t (a) values (1) on conflict (a) where a > 0 do nothing on conflict do update set (b, c) = (1, 2)
insert into t (a) values (1) on conflict (a collate nocase desc) do nothing
insert into t (a) select t2.a from t t2 join u on t2.a = u.a on conflict do nothing
insert into t with x as (select 1, 2, 3) select * from x
insert into t (a) values ((select 1)), (default_) on conflict do nothing
update t set a = 1
update t set a == 1
update or replace main.t as x set a = x.b + 1, (b, c) = (1, 2) where x.a = 1 returning *
update t set (a, b) = (select 1, 2) from u where u.a = t.a
update t set a = u.d from u join t t2 on 1 where u.a = t.a returning t.a
update t indexed by ta set a = 1 where a = 2
update t not indexed set a = 1
update t set a = 1 where b order by c limit 1 offset 2
update t set a = 1 where b returning a order by c limit 1, 2
update t set 'a' = 1, "b" = 2
delete from t
delete from main.t as x where x.a = 1 returning a, b
delete from t not indexed where a = 1 order by b limit 3
delete from t returning a order by b limit 3
create table n (a)
create table n (a, b, c)
create temp table n (a integer primary key, b text not null default 'x', c)
create temporary table if not exists temp.n (a int)
create table main.n (a integer primary key autoincrement, b integer primary_, c double precision)
create table n (a integer primary key desc on conflict replace autoincrement)
create table n (a text constraint x not null on conflict fail constraint y unique on conflict ignore constraint z check (a > 1) constraint d default (1 + 1) constraint co collate nocase constraint fk references u (a))
create table n (a int null, b int constraint x, c constraint y constraint z not null)
create table n (a default 1, b default -1, c default +1.5, d default 'x', e default null, f default x'00', g default current_timestamp, h default true, i default word, j default "q r", k default (a + b), l default 1_000)
create table n (a int references u, b int references u (a) on delete cascade on update set null on insert set default match full deferrable initially deferred, c references u (a, d) not deferrable initially immediate)
create table n (a int, b int as (a + 1), c int generated always as (a) stored, d as (a) virtual)
create table n (a int, b varchar(255), c decimal(10, 2), d 'some type', e "x y" [z], f unsigned big int, g generated)
create table n (a int, b int, primary key (a, b desc) on conflict ignore, unique (b collate nocase), check (a > b), foreign key (a, b) references u (a, d) on delete no action, constraint x check (1))
create table n (a int, b int, primary key (a autoincrement))
create table n (a int, primary key (a) unique (a) check (a) constraint x constraint y)
create table n (a int, check (a) on conflict fail)
create table n (a int primary key) without rowid
create table n (a int primary key) strict, without rowid
create table n (a int primary key) WITHOUT ROWID, STRICT
create table n (a any, b blob, c text, d real) strict
create table n as select * from t
create table if not exists n as values (1)
create table n (a, key, action text, "order" int)
create table n ('a' int, [b c] text)
create view v as select 1
create temp view if not exists v (a, b) as select a, b from t
create view main.v as with x as (select 1) select * from x
create index i on t (a)
create unique index if not exists main.i on t (a collate nocase desc, b + c, (a || b)) where a > 1 and b is not null
create trigger g after insert on t begin select 1; end
create trigger g insert on t begin delete from t; end
create trigger if not exists g before update of a, b on t for each row when new.a > old.a begin update t set a = 1 where b = 2; insert into t values (1, 2, 3) on conflict do nothing; replace into t (a) values (1); delete from t where a = case when 1 then 2 end; end
create temp trigger g after delete on main.t begin select raise(abort, 'no'); select raise(ignore); select raise(fail, 'x' || old.a); end
create trigger g instead of insert on tv begin select 1; end
create trigger g after insert on t begin with x as (select 1) select * from x; end
create trigger g after insert on t begin update t as y set a = 1 from u where u.a = 1; end
create virtual table n using fts5(a, b, tokenize = 'porter unicode61', content='')
create virtual table if not exists main.n using fts5(a unindexed, prefix='2 3')
create virtual table n using rtree(id, x1, x2, +aux text)
drop table t
drop table if exists main.n
drop view if exists v
drop index if exists i
drop trigger if exists g
alter table t rename to n
alter table t rename a to z
alter table t rename column a to z
alter table t add z
alter table main.t add column z int not null default 1 check (z > 0) references u (a)
alter table t drop c
alter table t drop column c
alter table t alter column c set not null
alter table t alter c set not null on conflict fail
alter table t alter c drop not null
alter table t add constraint ck check (c > 1)
alter table t add check (c > 1) on conflict fail
pragma foreign_keys
pragma foreign_keys = on
pragma main.user_version(3)
pragma cache_size = -1
pragma journal_mode = delete
pragma x = default
pragma x = 'y'
begin
begin immediate transaction
begin exclusive
begin deferred transaction x
commit
end transaction
commit transaction x
rollback
rollback to x
rollback transaction to savepoint x
savepoint x
release x
release savepoint x
attach 'x' as y
attach database ? as y key 'z'
detach y
detach database y
vacuum
vacuum main
vacuum into 'x'
vacuum main into 'x'
analyze
analyze main.t
analyze t
reindex
reindex t
explain select 1
explain query plan select * from t
explain delete from t
create table n (z, a int generated as (1))
select count(all) from t
create table n (a int primary key) , without rowid
create table n (a int, b int generated always stored as (a))
create table n (a default "q r", b default match, c default current_time)
