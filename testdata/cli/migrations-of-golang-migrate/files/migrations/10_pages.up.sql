ALTER TABLE books RENAME COLUMN pages TO number_of_pages;
