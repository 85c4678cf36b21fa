CREATE TABLE sales (region text NOT NULL, product text NOT NULL, amount int NOT NULL);
