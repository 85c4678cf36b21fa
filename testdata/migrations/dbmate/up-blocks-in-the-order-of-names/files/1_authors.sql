-- Written by hand.
-- migrate:up
-- People who write.
CREATE TABLE authors (id INTEGER PRIMARY KEY);

-- migrate:down
DROP TABLE authors;
