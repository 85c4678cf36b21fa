==> files/B2__state.sql
CREATE TABLE authors (id INTEGER PRIMARY KEY);
==> files/V3__books.sql
CREATE TABLE books (id INTEGER PRIMARY KEY);
