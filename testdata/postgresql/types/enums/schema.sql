CREATE TYPE mood AS ENUM ('sad', 'ok', 'very happy');
CREATE TABLE people (id int PRIMARY KEY, now mood NOT NULL, before mood, all_of_them mood[] NOT NULL DEFAULT '{}');
