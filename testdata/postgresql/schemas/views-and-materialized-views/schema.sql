CREATE TABLE authors (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  born date
);

CREATE TABLE books (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  author_id bigint NOT NULL REFERENCES authors,
  title text NOT NULL,
  price numeric(10, 2),
  tags text[] NOT NULL DEFAULT '{}'
);

CREATE VIEW dear_books AS SELECT b.id, b.title, b.price, a.name AS author FROM books b JOIN authors a ON a.id = b.author_id WHERE b.price > 100;
CREATE MATERIALIZED VIEW totals (author, total) AS SELECT author_id, sum(price) FROM books GROUP BY author_id;
