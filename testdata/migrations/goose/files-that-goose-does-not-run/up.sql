==> files/001_users.sql
CREATE TABLE users (id INTEGER PRIMARY KEY);
==> files/002_roles.sql
CREATE TABLE roles (id INTEGER PRIMARY KEY);
==> files/002_settings.sql
CREATE TABLE settings (name TEXT PRIMARY KEY);
==> files/02_tokens.sql
CREATE TABLE tokens (id INTEGER PRIMARY KEY);
==> files/views.sql
CREATE VIEW ids AS SELECT id FROM users;
