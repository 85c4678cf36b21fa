
-- Written by hand.
-- atlas:txmode none

CREATE TABLE a (id INTEGER);
