-- People who write.
create table {{ .prefix }}authors (id integer primary key);

---- create above / drop below ----

drop table {{ .prefix }}authors;
