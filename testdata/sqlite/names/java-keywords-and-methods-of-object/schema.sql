CREATE TABLE class (int INTEGER PRIMARY KEY, "hashCode" TEXT NOT NULL, wait TEXT NOT NULL, get_class TEXT NOT NULL, "new" TEXT, record TEXT);
