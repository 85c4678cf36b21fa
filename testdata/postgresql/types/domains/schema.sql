CREATE DOMAIN email AS text CHECK (value LIKE '%@%');
CREATE DOMAIN positive AS int NOT NULL CHECK (value > 0);
CREATE TABLE users (id positive PRIMARY KEY, mail email NOT NULL, backup email, others email[]);
