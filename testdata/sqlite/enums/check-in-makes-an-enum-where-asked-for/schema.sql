CREATE TABLE orders (id INTEGER PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('new', 'in-progress', '2nd try', 'class')), kind TEXT CHECK (kind IN ('a', 'b')));
