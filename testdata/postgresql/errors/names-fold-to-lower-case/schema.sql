CREATE TABLE "Mixed" ("Id" int NOT NULL, plain int NOT NULL);
