create view all_authors as select id from {{ .prefix }}authors;
{{ template "shared/more.sql" . }}