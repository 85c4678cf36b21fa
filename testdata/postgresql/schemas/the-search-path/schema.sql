CREATE SCHEMA app;
SET search_path TO app, public;
CREATE TABLE t (a int NOT NULL);
CREATE TABLE public.u (b text NOT NULL);
