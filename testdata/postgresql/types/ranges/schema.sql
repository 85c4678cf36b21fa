CREATE TYPE span AS RANGE (SUBTYPE = float8);
CREATE TABLE bookings (id int PRIMARY KEY, during tstzrange NOT NULL, days daterange, sizes int4multirange NOT NULL, own span);
