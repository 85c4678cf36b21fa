CREATE TABLE "class" ("int" INTEGER PRIMARY KEY, "new" TEXT NOT NULL, "null" TEXT, "hashCode" INTEGER, "record" TEXT);
