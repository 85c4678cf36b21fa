CREATE TABLE l (id int NOT NULL, a text NOT NULL);
CREATE TABLE r (id bigint NOT NULL, b text NOT NULL);
