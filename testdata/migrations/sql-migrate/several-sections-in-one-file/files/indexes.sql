-- +migrate Up
CREATE INDEX books_by_pages ON books (pages);
