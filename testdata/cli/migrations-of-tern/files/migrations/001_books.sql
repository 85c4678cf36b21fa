{{ template "shared/books.sql" . }}
---- create above / drop below ----
drop table books;
