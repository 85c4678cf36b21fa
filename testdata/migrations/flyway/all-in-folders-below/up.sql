==> files/one/V1__a.sql
CREATE TABLE a (id INTEGER);
==> files/two/V9__b.sql
ALTER TABLE a RENAME TO b;
==> files/two/V10__c.sql
CREATE VIEW c AS SELECT id FROM b;
