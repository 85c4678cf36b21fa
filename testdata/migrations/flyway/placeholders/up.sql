==> files/V1__shops.sql
-- ${nobody} cares in a comment
CREATE TABLE test_shops (
  id   INTEGER PRIMARY KEY,
  made TEXT NOT NULL DEFAULT 'V1__shops.sql' CHECK (length(made) > 2)
);
