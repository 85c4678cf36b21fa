-- The database of a bookshop with a web site, several warehouses and a queue of background jobs.

-- ---------------------------------------------------------------------------------------------
-- The catalogue
-- ---------------------------------------------------------------------------------------------

-- People who wrote, translated or illustrated books.
CREATE TABLE authors (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL CHECK (length(name) > 0),
  born       DATE,                                  -- unknown for many
  bio        TEXT,
  website    VARCHAR(200),
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP  -- UTC
);

CREATE INDEX authors_by_name ON authors (name COLLATE NOCASE);

-- Companies that publish books.
CREATE TABLE publishers (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  country CHAR(2) NOT NULL DEFAULT 'GB' CHECK (country = upper(country))  -- ISO 3166-1
);

-- A tree of subjects; the roots have no parent.
CREATE TABLE categories (
  id        INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES categories (id) ON DELETE CASCADE,
  slug      TEXT NOT NULL UNIQUE,   -- what stands in the address of its page
  title     TEXT NOT NULL,
  position  INTEGER NOT NULL DEFAULT 0,
  CHECK (parent_id <> id)
);

CREATE TABLE books (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  isbn         TEXT NOT NULL UNIQUE CHECK (length(isbn) IN (10, 13)),
  title        TEXT NOT NULL,
  subtitle     TEXT,
  publisher_id INTEGER REFERENCES publishers (id) ON DELETE SET NULL,
  format       TEXT NOT NULL DEFAULT 'paperback'
               CHECK (format IN ('hardcover', 'paperback', 'ebook', 'audio')),
  price        DECIMAL(10, 2) NOT NULL CHECK (price >= 0),  -- in pounds
  published    DATE,
  pages        INTEGER CHECK (pages > 0),
  in_print     BOOLEAN NOT NULL DEFAULT TRUE,
  details      JSON NOT NULL DEFAULT '{}' CHECK (json_valid(details)),  -- {"tags": [..], "weight": grams}
  cover        BLOB,  -- a PNG
  description  TEXT,
  search_title TEXT NOT NULL GENERATED ALWAYS AS (lower(title || coalesce(' ' || subtitle, ''))) STORED,
  weight       INTEGER GENERATED ALWAYS AS (details ->> '$.weight') VIRTUAL  -- grams
);

CREATE INDEX books_by_publisher ON books (publisher_id, published DESC);
CREATE INDEX books_in_print ON books (title) WHERE in_print;
CREATE INDEX books_by_search_title ON books (search_title);

-- Who had a part in a book.
CREATE TABLE book_authors (
  book_id   INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
  author_id INTEGER NOT NULL REFERENCES authors (id) ON DELETE RESTRICT,
  role      TEXT NOT NULL DEFAULT 'author' CHECK (role IN ('author', 'editor', 'translator', 'illustrator')),
  position  INTEGER NOT NULL DEFAULT 1,  -- the order on the title page
  PRIMARY KEY (book_id, author_id, role)
) WITHOUT ROWID;

CREATE INDEX book_authors_by_author ON book_authors (author_id);

CREATE TABLE book_categories (
  book_id     INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
  category_id INTEGER NOT NULL REFERENCES categories (id) ON DELETE CASCADE,
  PRIMARY KEY (book_id, category_id)
) WITHOUT ROWID;

-- Every price a book ever had; kept by a trigger.
CREATE TABLE price_changes (
  id         INTEGER PRIMARY KEY,
  book_id    INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
  old_price  DECIMAL(10, 2),  -- nothing for the first price
  new_price  DECIMAL(10, 2) NOT NULL,
  changed_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TRIGGER books_first_price AFTER INSERT ON books
BEGIN
  INSERT INTO price_changes (book_id, new_price) VALUES (NEW.id, NEW.price);
END;

CREATE TRIGGER books_new_price AFTER UPDATE OF price ON books
WHEN OLD.price <> NEW.price
BEGIN
  INSERT INTO price_changes (book_id, old_price, new_price) VALUES (NEW.id, OLD.price, NEW.price);
END;

-- The words of the books, for the search box.
CREATE VIRTUAL TABLE book_search USING fts5 (
  title,
  subtitle,
  description,
  content = 'books',
  content_rowid = 'id',
  tokenize = 'porter unicode61'
);

CREATE TRIGGER book_search_insert AFTER INSERT ON books
BEGIN
  INSERT INTO book_search (rowid, title, subtitle, description)
  VALUES (NEW.id, NEW.title, NEW.subtitle, NEW.description);
END;

CREATE TRIGGER book_search_delete AFTER DELETE ON books
BEGIN
  INSERT INTO book_search (book_search, rowid, title, subtitle, description)
  VALUES ('delete', OLD.id, OLD.title, OLD.subtitle, OLD.description);
END;

CREATE TRIGGER book_search_update AFTER UPDATE OF title, subtitle, description ON books
BEGIN
  INSERT INTO book_search (book_search, rowid, title, subtitle, description)
  VALUES ('delete', OLD.id, OLD.title, OLD.subtitle, OLD.description);
  INSERT INTO book_search (rowid, title, subtitle, description)
  VALUES (NEW.id, NEW.title, NEW.subtitle, NEW.description);
END;

-- ---------------------------------------------------------------------------------------------
-- Customers
-- ---------------------------------------------------------------------------------------------

CREATE TABLE customers (
  id          INTEGER PRIMARY KEY,
  public_id   UUID NOT NULL UNIQUE,  -- what the outside world sees
  email       TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name        TEXT NOT NULL,
  birthday    DATE,
  newsletter  BOOLEAN NOT NULL DEFAULT FALSE,
  preferences JSON,
  created_at  DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE addresses (
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('billing', 'shipping')),
  street      TEXT NOT NULL,
  city        TEXT NOT NULL,
  postcode    TEXT,
  country     CHAR(2) NOT NULL,
  UNIQUE (customer_id, kind)
);

CREATE TABLE wishes (
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  book_id     INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
  wished_at   DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (customer_id, book_id)
) WITHOUT ROWID;

CREATE TABLE reviews (
  id          INTEGER PRIMARY KEY,
  book_id     INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  stars       INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
  body        TEXT,
  approved    BOOLEAN,  -- nothing until somebody has read it
  written_at  DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE (book_id, customer_id)
);

-- ---------------------------------------------------------------------------------------------
-- Stock
-- ---------------------------------------------------------------------------------------------

CREATE TABLE warehouses (
  id        INTEGER PRIMARY KEY,
  code      TEXT NOT NULL UNIQUE,
  opens_at  TIME NOT NULL DEFAULT '08:00:00',
  closes_at TIME NOT NULL DEFAULT '18:00:00',
  latitude  DOUBLE PRECISION,
  longitude DOUBLE PRECISION
);

CREATE TABLE stock (
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id),
  book_id      INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
  on_hand      INTEGER NOT NULL DEFAULT 0 CHECK (on_hand >= 0),
  reserved     INTEGER NOT NULL DEFAULT 0,
  available    INTEGER NOT NULL GENERATED ALWAYS AS (on_hand - reserved) VIRTUAL,
  PRIMARY KEY (warehouse_id, book_id),
  CONSTRAINT reserved_is_on_hand CHECK (reserved BETWEEN 0 AND on_hand)
) WITHOUT ROWID;

-- What came and went; kept by a trigger.
CREATE TABLE stock_moves (
  id           INTEGER PRIMARY KEY,
  warehouse_id INTEGER NOT NULL,
  book_id      INTEGER NOT NULL,
  change       INTEGER NOT NULL CHECK (change <> 0),
  moved_at     DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  FOREIGN KEY (warehouse_id, book_id) REFERENCES stock (warehouse_id, book_id) ON DELETE CASCADE
);

CREATE TRIGGER stock_came AFTER INSERT ON stock
WHEN NEW.on_hand <> 0
BEGIN
  INSERT INTO stock_moves (warehouse_id, book_id, change)
  VALUES (NEW.warehouse_id, NEW.book_id, NEW.on_hand);
END;

CREATE TRIGGER stock_changed AFTER UPDATE OF on_hand ON stock
WHEN NEW.on_hand <> OLD.on_hand
BEGIN
  INSERT INTO stock_moves (warehouse_id, book_id, change)
  VALUES (NEW.warehouse_id, NEW.book_id, NEW.on_hand - OLD.on_hand);
END;

-- ---------------------------------------------------------------------------------------------
-- Orders
-- ---------------------------------------------------------------------------------------------

CREATE TABLE orders (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  address_id  INTEGER REFERENCES addresses (id) ON DELETE SET NULL,  -- nothing where no parcel is sent
  status      TEXT NOT NULL DEFAULT 'open'
              CHECK (status IN ('open', 'paid', 'shipped', 'cancelled')),
  note        TEXT,
  placed_at   DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  shipped_at  DATETIME,
  CHECK (shipped_at IS NULL OR status = 'shipped')
);

CREATE INDEX orders_by_customer ON orders (customer_id, placed_at DESC);

CREATE TABLE order_lines (
  order_id   INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  line       INTEGER NOT NULL,
  book_id    INTEGER NOT NULL REFERENCES books (id),
  quantity   INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
  unit_price DECIMAL(10, 2) NOT NULL,
  PRIMARY KEY (order_id, line)
) WITHOUT ROWID;

CREATE TABLE payments (
  id        INTEGER PRIMARY KEY,
  order_id  INTEGER NOT NULL REFERENCES orders (id),
  method    TEXT NOT NULL CHECK (method IN ('card', 'transfer', 'voucher')),
  amount    DECIMAL(10, 2) NOT NULL,  -- negative when money goes back
  reference UUID,
  receipt   BLOB,
  paid_at   DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- ---------------------------------------------------------------------------------------------
-- What keeps the shop running
-- ---------------------------------------------------------------------------------------------

-- Work to be done in the background. Times are seconds since 1970.
CREATE TABLE jobs (
  id           INTEGER PRIMARY KEY,
  queue        TEXT NOT NULL,
  payload      TEXT NOT NULL CHECK (json_valid(payload)),
  state        TEXT NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'running', 'done', 'failed')),
  priority     INTEGER NOT NULL DEFAULT 0,  -- higher goes first
  attempts     INTEGER NOT NULL DEFAULT 0,
  max_attempts INTEGER NOT NULL DEFAULT 3,
  run_at       INTEGER NOT NULL DEFAULT (unixepoch()),
  locked_by    TEXT,
  locked_at    INTEGER,
  last_error   TEXT,
  CHECK ((state = 'running') = (locked_by IS NOT NULL))
) STRICT;

CREATE INDEX jobs_ready ON jobs (queue, priority DESC, run_at) WHERE state = 'ready';

-- Named values of any type.
CREATE TABLE settings (
  name  TEXT NOT NULL PRIMARY KEY,
  value ANY
) STRICT, WITHOUT ROWID;

-- What a pound was worth.
CREATE TABLE exchange_rates (
  day      DATE NOT NULL,
  currency CHAR(3) NOT NULL,
  rate     REAL NOT NULL CHECK (rate > 0),
  PRIMARY KEY (day, currency)
);

-- ---------------------------------------------------------------------------------------------
-- Views
-- ---------------------------------------------------------------------------------------------

-- A book as the lists of the web site show it.
CREATE VIEW book_overview AS
SELECT
  b.id,
  b.title,
  b.format,
  b.price,
  p.name AS publisher,
  (
    SELECT group_concat(a.name, ', ' ORDER BY ba.position)
    FROM book_authors ba
    JOIN authors a ON a.id = ba.author_id
    WHERE ba.book_id = b.id AND ba.role = 'author'
  ) AS author_names,
  (SELECT avg(r.stars) FROM reviews r WHERE r.book_id = b.id AND r.approved) AS stars
FROM books b
LEFT JOIN publishers p ON p.id = b.publisher_id
WHERE b.in_print;

-- What an order costs and what has been paid.
CREATE VIEW order_totals AS
SELECT
  o.id AS order_id,
  o.customer_id,
  o.status,
  o.placed_at,
  coalesce((SELECT sum(l.quantity * l.unit_price) FROM order_lines l WHERE l.order_id = o.id), 0) AS total,
  coalesce((SELECT sum(p.amount) FROM payments p WHERE p.order_id = o.id), 0) AS paid
FROM orders o;

-- Each category with the titles from its root down.
CREATE VIEW category_paths (id, depth, path) AS
WITH RECURSIVE tree (id, depth, path) AS (
  SELECT c.id, 0, c.title FROM categories c WHERE c.parent_id IS NULL
  UNION ALL
  SELECT c.id, tree.depth + 1, tree.path || ' / ' || c.title
  FROM categories c
  JOIN tree ON tree.id = c.parent_id
)
SELECT id, depth, path FROM tree;
