package io.github.jsqlc.syntax;

import java.util.Optional;

/** Reads ALTER TABLE. Source: SQLite 3.54.1 asked about each form. */
final class AlterParser {
  private static final String COLUMN = "the name of a column";

  private final Grammar grammar;
  private final Cursor cursor;

  AlterParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Ddl alter() {
    int start = cursor.next();
    cursor.expect("TABLE");
    QualifiedName table = grammar.names.qualified("the name of a table");
    Ddl.Change change = change();
    return new Ddl.AlterTable(table, change, cursor.from(start));
  }

  private Ddl.Change change() {
    if (cursor.accept("RENAME")) {
      return rename();
    }
    if (cursor.accept("ADD")) {
      return add();
    }
    if (cursor.accept("DROP")) {
      return drop();
    }
    if (cursor.accept("ALTER")) {
      return alterColumn();
    }
    throw cursor.expected("RENAME, ADD, DROP or ALTER");
  }

  private Ddl.Change rename() {
    if (cursor.accept("TO")) {
      return new Ddl.Change.RenameTable(grammar.names.name("the new name of the table"));
    }
    cursor.accept("COLUMN");
    Name from = grammar.names.name("TO or " + COLUMN);
    cursor.expect("TO");
    return new Ddl.Change.RenameColumn(from, grammar.names.name("the new name of the column"));
  }

  private Ddl.Change add() {
    if (cursor.at("CONSTRAINT") || cursor.at("CHECK")) {
      Optional<Name> name =
          cursor.accept("CONSTRAINT")
              ? Optional.of(grammar.names.name("the name of a constraint"))
              : Optional.empty();
      return new Ddl.Change.AddConstraint(name, grammar.constraints.check(name));
    }
    cursor.accept("COLUMN");
    return new Ddl.Change.AddColumn(grammar.tables.column(), false);
  }

  private Ddl.Change drop() {
    if (cursor.accept("CONSTRAINT")) {
      return new Ddl.Change.DropConstraint(
          grammar.names.name("the name of a constraint"), false, false);
    }
    cursor.accept("COLUMN");
    return new Ddl.Change.DropColumn(grammar.names.name(COLUMN), false, false);
  }

  private Ddl.Change alterColumn() {
    cursor.accept("COLUMN");
    Name column = grammar.names.name(COLUMN);
    boolean set = cursor.accept("SET");
    if (!set && !cursor.accept("DROP")) {
      throw cursor.expected("SET NOT NULL or DROP NOT NULL");
    }
    cursor.expect("NOT");
    cursor.expect("NULL");
    if (set) {
      grammar.constraints.onConflict();
    }
    return new Ddl.Change.SetNotNull(column, set);
  }
}
