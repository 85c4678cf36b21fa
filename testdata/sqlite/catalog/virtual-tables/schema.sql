CREATE TABLE docs (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
CREATE VIRTUAL TABLE search USING fts5(title, body UNINDEXED, "a b", content='docs', content_rowid='id', tokenize = 'porter ascii');
CREATE VIRTUAL TABLE words USING fts5vocab(search, row);
CREATE VIRTUAL TABLE words_by_column USING fts5vocab('search', 'col');
CREATE VIRTUAL TABLE places USING fts5vocab("search", "instance");
CREATE VIRTUAL TABLE old_search USING fts4(title TEXT, body VARCHAR(20) NOT NULL, tokenize=porter);
CREATE VIRTUAL TABLE plain USING fts3;
CREATE VIRTUAL TABLE terms USING fts4aux(old_search);
CREATE VIRTUAL TABLE boxes USING rtree(id, min_x, max_x, min_y, max_y, +label TEXT);
CREATE VIRTUAL TABLE cells USING rtree_i32(id, a, b);
ALTER TABLE boxes RENAME TO areas;
CREATE TRIGGER docs_ai AFTER INSERT ON docs BEGIN
  INSERT INTO search (rowid, title) VALUES (new.id, new.title);
END;
