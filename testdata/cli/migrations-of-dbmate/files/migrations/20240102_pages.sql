-- migrate:up transaction:false
ALTER TABLE books ADD COLUMN pages INTEGER;
-- migrate:down transaction:false
ALTER TABLE books DROP COLUMN pages;
