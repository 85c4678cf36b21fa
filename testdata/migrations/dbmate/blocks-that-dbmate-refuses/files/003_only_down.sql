-- migrate:down
DROP TABLE d;
