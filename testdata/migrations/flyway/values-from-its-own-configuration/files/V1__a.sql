CREATE TABLE ${prefix}a (id INTEGER, owner TEXT DEFAULT '${owner}');
