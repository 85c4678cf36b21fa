==> files/1_users.sql
CREATE TABLE users (id INTEGER PRIMARY KEY);
==> files/2_roles.up.sql
CREATE TABLE roles (id INTEGER PRIMARY KEY);
==> files/10_teams.sql
CREATE TABLE teams (id INTEGER PRIMARY KEY);
