ALTER TABLE books RENAME COLUMN number_of_pages TO pages;
