---- tern: disable-tx ----
{{/* both views are shared */}}
{{ template "shared/views.sql" . }}
insert into {{ .prefix }}authors (id) values (   {{- "7" -}}   );
