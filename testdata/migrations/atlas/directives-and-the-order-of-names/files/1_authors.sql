-- atlas:txmode none

-- People who write.
-- atlas:nolint
CREATE TABLE authors (id INTEGER PRIMARY KEY);
