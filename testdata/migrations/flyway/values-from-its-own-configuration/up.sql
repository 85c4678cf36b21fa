==> files/V1__a.sql
CREATE TABLE shop_a (id INTEGER, owner TEXT DEFAULT 'ann');
