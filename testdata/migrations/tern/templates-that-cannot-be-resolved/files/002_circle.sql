{{ template "shared/circle.sql" . }}
---- create above / drop below ----
