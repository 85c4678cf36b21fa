create table {{ .name }} (id integer primary key, title text not null);
