==> files/1_users.up.sql
CREATE TABLE users (id INTEGER PRIMARY KEY);
==> files/2_settings.sql
CREATE TABLE settings (name TEXT PRIMARY KEY);
