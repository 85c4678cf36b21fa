CREATE TYPE mood AS ENUM ('calm', 'merry');
CREATE TABLE authors (
  id         bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       text             NOT NULL,
  email      text,
  born       integer          NOT NULL,
  rating     double precision NOT NULL,
  mood       mood             NOT NULL,
  tags       text[]           NOT NULL,
  created_at timestamptz      NOT NULL
);
