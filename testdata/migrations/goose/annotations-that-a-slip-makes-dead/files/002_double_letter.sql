--+goose Upp
CREATE TABLE b (id INTEGER);
