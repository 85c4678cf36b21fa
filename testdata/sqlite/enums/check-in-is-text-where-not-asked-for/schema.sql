CREATE TABLE orders (id INTEGER PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('new', 'done')));
