CREATE TABLE stock (id int PRIMARY KEY, n int NOT NULL, note text);
CREATE TABLE changes (id int NOT NULL, delta int NOT NULL, note text);
