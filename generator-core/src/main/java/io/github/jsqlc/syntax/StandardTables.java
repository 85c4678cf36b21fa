package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE TABLE in the SQL standard's grammar. Source: "CreateStmt" of gram.y. */
final class StandardTables {
  private static final String COLUMN = "the name of a column";
  private static final String TABLE = "the name of a table";

  private final Grammar grammar;
  private final Cursor cursor;
  private final StandardConstraints constraints;

  StandardTables(Grammar grammar, StandardConstraints constraints) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.constraints = constraints;
  }

  /** What is read of one table. */
  private static final class Reading {
    final List<Ddl.ColumnDef> columns = new ArrayList<>();
    final List<Ddl.TableConstraint> constraints = new ArrayList<>();
    final List<Ddl.Like> likes = new ArrayList<>();
    final List<QualifiedName> parents = new ArrayList<>();
    boolean partition;
    Optional<QualifiedName> type = Optional.empty();
    List<Name> names = List.of();
    Optional<Query> query = Optional.empty();
  }

  /** Reads the statement from behind TABLE on. */
  Ddl create(int start, boolean temporary) {
    boolean ifNotExists = grammar.ddl.ifNotExists();
    QualifiedName name = grammar.names.qualified(TABLE);
    Reading reading = new Reading();
    if (cursor.accept("PARTITION", "OF")) {
      reading.partition = true;
      reading.parents.add(grammar.names.qualified(TABLE));
      typedElements(reading);
      partitionBound();
    } else if (cursor.accept("OF")) {
      reading.type = Optional.of(grammar.names.qualified("the name of a type"));
      typedElements(reading);
    } else if (!cursor.at("AS") && !cursor.at("USING") && !cursor.at("WITH")) {
      elements(reading);
    }
    tail(reading);
    if (cursor.accept("AS")) {
      reading.query = Optional.of(query());
      withData();
    }
    return new Ddl.CreateTable(
        name,
        temporary,
        ifNotExists,
        reading.columns,
        reading.constraints,
        false,
        false,
        reading.query,
        new Ddl.Bases(
            reading.likes, reading.parents, reading.partition, reading.type, reading.names),
        grammar.comment,
        cursor.from(start));
  }

  /** The query behind AS. */
  Query query() {
    if (!grammar.selects.atQuery() && !cursor.at("(") && !cursor.at("TABLE")) {
      throw cursor.expected("a query");
    }
    return grammar.selects.query();
  }

  /** {@code WITH [NO] DATA} behind a query. */
  void withData() {
    if (cursor.accept("WITH")) {
      cursor.accept("NO");
      cursor.expect("DATA");
    }
  }

  private void elements(Reading reading) {
    int open = cursor.mark();
    if (!cursor.accept("(")) {
      throw cursor.expected("\"(\", AS, OF or PARTITION OF");
    }
    if (cursor.accept(")")) {
      return;
    }
    if (atNames()) {
      reading.names = grammar.names.list(COLUMN);
      cursor.closeList(open);
      return;
    }
    do {
      if (cursor.at("LIKE")) {
        reading.likes.add(like(reading.columns.size()));
      } else if (constraints.atTableConstraint()) {
        reading.constraints.add(constraints.ofTable());
      } else {
        reading.columns.add(column());
      }
    } while (cursor.accept(","));
    cursor.closeList(open);
  }

  /** Whether names alone follow, as those of a query's columns do: a column has a type. */
  private boolean atNames() {
    return grammar.names.at() && (cursor.at(1, ",") || cursor.at(1, ")"));
  }

  private Ddl.Like like(int before) {
    int start = cursor.next();
    QualifiedName table = grammar.names.qualified(TABLE);
    List<String> including = new ArrayList<>();
    List<String> excluding = new ArrayList<>();
    while (cursor.at("INCLUDING") || cursor.at("EXCLUDING")) {
      List<String> into = cursor.at("INCLUDING") ? including : excluding;
      cursor.next();
      into.add(cursor.text(cursor.next()).toLowerCase(Locale.ROOT));
    }
    return new Ddl.Like(table, before, including, excluding, cursor.from(start));
  }

  /** What is added to columns that come from elsewhere: their types stand there. */
  private void typedElements(Reading reading) {
    if (!cursor.at("(")) {
      return;
    }
    int open = cursor.next();
    do {
      if (constraints.atTableConstraint()) {
        reading.constraints.add(constraints.ofTable());
      } else {
        int start = cursor.mark();
        Name name = grammar.names.name(COLUMN);
        if (cursor.accept("WITH")) {
          cursor.expect("OPTIONS");
        }
        TypeName none = new TypeName(List.of(), List.of(), name.at());
        reading.columns.add(rest(start, name, none));
      }
    } while (cursor.accept(","));
    cursor.closeList(open);
  }

  /** One column. */
  Ddl.ColumnDef column() {
    int start = cursor.mark();
    Name name = grammar.names.name(COLUMN);
    return rest(start, name, grammar.names.type());
  }

  private Ddl.ColumnDef rest(int start, Name name, TypeName type) {
    List<Ddl.ColumnConstraint> read = constraints.ofColumn();
    Optional<String> comment = grammar.columnComments.of(start, cursor.mark() - 1);
    return new Ddl.ColumnDef(name, type, read, comment, cursor.from(start));
  }

  /** {@code FOR VALUES ..} or DEFAULT: which rows a partition holds. */
  void partitionBound() {
    if (cursor.accept("DEFAULT")) {
      return;
    }
    cursor.expect("FOR");
    cursor.expect("VALUES");
    while (cursor.at("IN") || cursor.at("FROM") || cursor.at("TO") || cursor.at("WITH")) {
      cursor.next();
      Skipping.parentheses(cursor);
    }
  }

  private void tail(Reading reading) {
    while (!cursor.atEnd() && !cursor.at("AS")) {
      if (cursor.accept("INHERITS")) {
        parents(reading);
      } else if (cursor.accept("PARTITION")) {
        cursor.expect("BY");
        grammar.names.label("RANGE, LIST or HASH");
        Skipping.parentheses(cursor);
      } else if (cursor.accept("USING") || cursor.accept("TABLESPACE")) {
        grammar.names.name("a name");
      } else if (cursor.accept("SERVER")) {
        grammar.names.name("the name of a server");
      } else if (cursor.accept("WITH") || cursor.accept("OPTIONS")) {
        Skipping.parentheses(cursor);
      } else if (cursor.accept("WITHOUT")) {
        cursor.expect("OIDS");
      } else if (cursor.accept("ON")) {
        onCommit();
      } else if (cursor.at("CREATE") || cursor.at("GRANT")) {
        return;
      } else {
        throw cursor.expected("the end of the statement");
      }
    }
  }

  private void parents(Reading reading) {
    int open = cursor.mark();
    cursor.expect("(");
    do {
      reading.parents.add(grammar.names.qualified(TABLE));
    } while (cursor.accept(","));
    cursor.closeList(open);
  }

  private void onCommit() {
    cursor.expect("COMMIT");
    boolean rows = cursor.accept("PRESERVE") || cursor.accept("DELETE");
    if (rows) {
      cursor.expect("ROWS");
    } else {
      cursor.expect("DROP");
    }
  }
}
