--migrate:up transaction:false
CREATE TABLE books (id INTEGER PRIMARY KEY);
--migrate:down transaction:false
DROP TABLE books;
-- migrate:up
CREATE INDEX books_by_id ON books (id);
-- migrate:down
DROP INDEX books_by_id;
