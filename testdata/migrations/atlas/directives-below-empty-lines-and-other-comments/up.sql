==> files/1_a.sql

-- Written by hand.

CREATE TABLE a (id INTEGER);
==> files/2_only_comments.sql
